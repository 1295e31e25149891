/** Who may do what: the admin account, sessions, bearer tokens and the CSRF check of staff forms. */
@NullMarked
package id.suaraloket.account;

import org.jspecify.annotations.NullMarked;
