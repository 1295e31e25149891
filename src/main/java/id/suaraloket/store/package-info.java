/**
 * How the database is reached: the server that takes writes found among those the address names, what a failure of it
 * means, and why a start did not succeed. Knows no table.
 */
@org.jspecify.annotations.NullMarked
package id.suaraloket.store;
