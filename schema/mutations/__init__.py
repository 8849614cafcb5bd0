"""The face of mutations: one file per subject; what each takes, what it gives back."""
