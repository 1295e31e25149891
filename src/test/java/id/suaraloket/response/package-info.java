@NullMarked
package id.suaraloket.response;

import org.jspecify.annotations.NullMarked;
