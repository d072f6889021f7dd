"""What analysts use from Python and in notebooks; the package hands out its public names."""
