package com.example.library.runtime.query;

import org.jooq.Context;
import org.jooq.Field;
import org.jooq.impl.CustomCondition;

/** Two fields hold the same, whatever their types are for jOOQ: of a key and what refers to it these may differ. */
final class EqualCondition extends CustomCondition {

    private static final long serialVersionUID = 1L;

    private final Field<?> left;
    private final Field<?> right;

    EqualCondition(Field<?> left, Field<?> right) {
        this.left = left;
        this.right = right;
    }

    /** Adds all that decides about the text; false when that is not known. */
    boolean addTo(Shape shape) {
        return shape.add(EqualCondition.class) && ShapeWalker.walk(left, shape) && ShapeWalker.walk(right, shape);
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(left).sql(" = ").visit(right);
    }
}
