package com.example.library.runtime.session;

import com.example.library.runtime.error.ValidationFailed;
import com.example.library.runtime.error.ValidationFailed.Violation;
import com.example.library.runtime.mapping.JoinTable;
import com.example.library.runtime.session.RowOrder.Need;
import com.example.library.runtime.session.collection.RelatedList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a flush sends: inserts, parents first; updates; link rows out and in; deletes, children first. Where new rows
 * need each other in a circle, one is inserted without its optional reference and updated afterwards.
 */
final class FlushPlanner {

    private final UnitOfWork work;
    private final IdentityMap identities;
    private final List<FlushStep> steps = new ArrayList<>();
    private final Map<Entry<?>, BitSet> postponed = new LinkedHashMap<>();
    private final List<Changed<?>> changed = new ArrayList<>();

    private record Changed<E>(Entry<E> entry, BitSet columns) {}

    FlushPlanner(UnitOfWork work, IdentityMap identities) {
        this.work = work;
        this.identities = identities;
        identities.sets().forEach(this::findChanged);
    }

    private <E> void findChanged(EntitySet<E> set) {
        for (Entry<E> entry : set.entries()) {
            if (entry.isNew() || entry.isDeleted()) continue;
            BitSet columns = entry.changes();
            if (!columns.isEmpty()) changed.add(new Changed<>(entry, columns));
        }
    }

    FlushPlan plan() {
        inserts();
        postponed.forEach(this::update);
        changed.forEach(one -> update(one.entry(), one.columns()));
        identities.sets().forEach(set -> links(set, false));
        identities.sets().forEach(set -> links(set, true));
        deletes();
        return new FlushPlan(List.copyOf(steps));
    }

    private void inserts() {
        List<Entry<?>> rows = new ArrayList<>();
        for (EntitySet<?> set : identities.sets()) {
            for (Entry<?> entry : set.entries()) if (entry.isNew()) rows.add(entry);
        }
        if (rows.isEmpty()) return;
        RowOrder order = new RowOrder(rows);
        rows.forEach(row -> references(row, order));
        order.run(identities.sets(), set -> insert(set, order), circle -> {
            Optional<Need> optional = circle.stream().filter(Need::optional).findFirst();
            optional.ifPresent(need -> postpone(need.from(), need.column()));
            return optional.orElseGet(() -> known(circle));
        });
    }

    private void postpone(Entry<?> entry, int column) {
        int end = entry.mapper().info().end(column);
        postponed.computeIfAbsent(entry, k -> new BitSet()).set(column, end);
    }

    /** A need for which it is enough to know the key of a row that comes later. */
    private Need known(List<Need> circle) {
        Need need = circle.stream()
                .filter(one -> one.deferred() && one.to().knowsKey())
                .findFirst()
                .orElseThrow(() -> unsolvable(circle.get(0)));
        steps.add(new FlushStep.Key<>(need.to(), work));
        return need;
    }

    private <E> void references(Entry<E> row, RowOrder order) {
        for (ToOneRelation<E, ?> relation : row.mapper().ones()) {
            Object target = relation.get(row.entity());
            Entry<?> entry = target == null ? null : identities.entry(target);
            if (entry != null && entry.isNew()) order.add(need(row, entry, relation));
        }
    }

    private <E> void insert(EntitySet<E> set, RowOrder order) {
        List<Entry<E>> ready = order.next(set);
        if (ready.isEmpty()) return;
        List<BitSet> withheld = postponed.isEmpty()
                ? List.of()
                : ready.stream()
                        .map(entry -> postponed.getOrDefault(entry, new BitSet()))
                        .toList();
        steps.add(new FlushStep.Insert<>(set.mapper(), ready, withheld, work));
    }

    private <E> void update(Entry<E> entry, BitSet columns) {
        steps.add(new FlushStep.Update<>(entry, columns, work));
    }

    private <E> void links(EntitySet<E> set, boolean add) {
        for (ToManyRelation<E, ?> relation : set.mapper().manys()) {
            relation.join().ifPresent(join -> links(set, relation, join, add));
        }
    }

    private <E, T> void links(EntitySet<E> set, ToManyRelation<E, T> relation, JoinTable join, boolean add) {
        List<E> sources = new ArrayList<>();
        List<T> targets = new ArrayList<>();
        for (Entry<E> entry : set.entries()) {
            // The join table's rows go with the row of either end.
            if (entry.isDeleted()) continue;
            for (T target : changed(entry, relation.list(entry.entity()), add)) {
                if (!isLinkedHere(relation, target)) continue;
                sources.add(entry.entity());
                targets.add(target);
            }
        }
        if (sources.isEmpty()) return;
        steps.add(new FlushStep.Link<>(relation, join, add, set.mapper(), sources, targets));
    }

    /** What is in the lists of both sides is written by the side that declares the relation, if that is in this session. */
    private <T> boolean isLinkedHere(ToManyRelation<?, T> relation, T target) {
        Entry<?> other = identities.entry(target);
        if (other == null) return relation.target().hasRow(target);
        return !other.isDeleted() && relation.isOwner();
    }

    /** A new owner has no link rows, so all that it holds is to be linked. */
    private static <E, T> List<T> changed(Entry<E> entry, RelatedList<T> list, boolean add) {
        if (!add) return entry.isNew() ? List.of() : list.removed();
        return entry.isNew() ? list.known() : list.added();
    }

    private void deletes() {
        List<Entry<?>> rows = new ArrayList<>();
        List<EntitySet<?>> childrenFirst = new ArrayList<>();
        for (EntitySet<?> set : identities.sets()) {
            for (Entry<?> entry : set.entries()) if (entry.isDeleted()) rows.add(entry);
            childrenFirst.add(0, set);
        }
        if (rows.isEmpty()) return;
        RowOrder order = new RowOrder(rows);
        rows.forEach(row -> referred(row, order));
        // Rows that refer to each other in a circle: the database may empty an optional reference, and says whether it
        // does.
        order.run(
                childrenFirst,
                set -> delete(set, order),
                circle -> circle.stream().filter(Need::optional).findFirst().orElse(circle.get(0)));
    }

    private <E> void referred(Entry<E> row, RowOrder order) {
        for (ToOneRelation<E, ?> relation : row.mapper().ones()) {
            Object key = row.stored(relation);
            Entry<?> parent = key == null ? null : identities.find(relation, key);
            if (parent != null && parent != row) order.add(need(parent, row, relation));
        }
    }

    private <E> void delete(EntitySet<E> set, RowOrder order) {
        for (Entry<E> entry : order.next(set)) steps.add(new FlushStep.Delete<>(entry, work));
    }

    private static Need need(Entry<?> from, Entry<?> to, ToOneRelation<?, ?> relation) {
        return new Need(from, to, relation.name(), relation.column(), relation.isOptional(), relation.isDeferred());
    }

    private static ValidationFailed unsolvable(Need need) {
        String problem = "leads in a circle of required relations: none of these rows can be inserted first";
        return new ValidationFailed(
                need.from().mapper().info().entity(), List.of(new Violation(need.relation(), problem)));
    }

    /** Fails with everything that is wrong with the rows to be written; nothing has been sent then. */
    void validate() {
        Map<String, List<Violation>> found = new LinkedHashMap<>();
        for (EntitySet<?> set : identities.sets()) {
            for (Entry<?> entry : set.entries()) if (entry.isNew()) add(entry, entry.violations(), found);
        }
        for (Changed<?> one : changed) add(one.entry(), one.entry().violations(), found);
        if (found.isEmpty()) return;
        throw found.size() == 1 ? one(found) : several(found);
    }

    private static void add(Entry<?> entry, List<Violation> violations, Map<String, List<Violation>> found) {
        if (violations.isEmpty()) return;
        found.computeIfAbsent(entry.mapper().info().entity(), k -> new ArrayList<>())
                .addAll(violations);
    }

    private static ValidationFailed one(Map<String, List<Violation>> found) {
        var only = found.entrySet().iterator().next();
        return new ValidationFailed(only.getKey(), only.getValue());
    }

    private static ValidationFailed several(Map<String, List<Violation>> found) {
        List<Violation> all = new ArrayList<>();
        found.forEach((entity, violations) -> violations.forEach(
                violation -> all.add(new Violation(entity + "." + violation.property(), violation.message()))));
        return new ValidationFailed(String.join(", ", found.keySet()), all);
    }
}
