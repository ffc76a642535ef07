"""What errands do, a module for each feature. Importing one registers its kinds."""
