// Placeholder so that the skeleton builds; replaced at once.
