"""Power cuts, kills, full disks and damage: nothing acknowledged is lost, nothing broken looks whole."""
