#pragma once

/// Sends for the line of the cache in which `place` lies, and goes on without waiting for it.
///
/// Nothing is read: any address will do, and no result depends on it. Swift has no word for this.
static inline __attribute__((always_inline)) void prefetch(const void *_Nonnull place) { __builtin_prefetch(place); }
