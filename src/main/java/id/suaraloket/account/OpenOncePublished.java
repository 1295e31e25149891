package id.suaraloket.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an address of a unit's staff that is everybody's as soon as staff have published what it leads to: the recap that its variables
 * {@code unit} and {@code period} name. The controller shows to whom {@link Viewer#reads} does not let see more what everybody may see.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenOncePublished {}
