/** E-mail to whoever looks after an installation. */
@NullMarked
package id.suaraloket.mail;

import org.jspecify.annotations.NullMarked;
