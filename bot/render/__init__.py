"""Pictures and files; heavy libraries are imported on use."""
