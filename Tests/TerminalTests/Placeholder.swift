// The first tests of this room replace this file.
