// Normalise
