"""Where the record lives: one folder, one encrypted file, sealed evidence; every change journalled."""
