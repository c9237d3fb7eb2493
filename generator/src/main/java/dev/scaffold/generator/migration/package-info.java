/**
 * From the linked schema and what earlier runs left, to what changed, an ordered plan, and the changelog that Liquibase
 * applies. Pure: it sees neither syntax nor a database, the disk or the clock.
 */
@NullMarked
package dev.scaffold.generator.migration;

import org.jspecify.annotations.NullMarked;
