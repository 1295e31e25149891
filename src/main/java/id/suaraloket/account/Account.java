package id.suaraloket.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A person who may log in.
 *
 * @param passwordHash as {@link Passwords} writes it
 */
@MappedEntity("account")
record Account(@Id String name, String passwordHash) {}
