package id.suaraloket.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what outlives a login or hands out much at once: tokens, one-time links, the accounts of others, backups. Whoever finds an open
 * browser does not know the password, so that these addresses ask a person who logged in a while ago to do so anew.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface PasswordAgain {}
