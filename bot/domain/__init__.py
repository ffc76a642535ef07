"""The rules of coordinating an office's publicity: pure functions, standard library only, time is an argument."""
