package dev.scaffold.generator.document;

import dev.scaffold.generator.document.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the comments of a text and what each belongs to. A comment at the end of a line belongs to what stands before it; one on
 * its own line to what follows, unless it is indented like the block that ends above it.
 */
final class CommentFinder {

    private final String text;
    private final Lines lines;
    private final List<int[]> scalars = new ArrayList<>();
    private final List<Integer> inHeaders = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Block> braces = new ArrayList<>();
    private @Nullable Block root;

    CommentFinder(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    /** A map or a list. */
    static final class Block {

        private final int column;
        private final boolean flow;
        private final @Nullable Anchor owner;
        private final List<Comment> inside = new ArrayList<>();
        private int start;
        private int end = Integer.MAX_VALUE;

        Block(int column, boolean flow, @Nullable Anchor owner) {
            this.column = column;
            this.flow = flow;
            this.owner = owner;
        }

        int column() {
            return column;
        }

        List<Comment> inside() {
            return inside;
        }

        void close(int last) {
            end = last;
        }

        boolean encloses(int offset) {
            return flow && start < offset && offset < end;
        }
    }

    /** An entry or an item. */
    static final class Anchor {

        private final int start;
        private final int column;
        private final @Nullable Block block;
        private final Comments comments;
        private @Nullable Block opened;
        private int value = -1;

        Anchor(int start, int column, @Nullable Block block, Comments comments) {
            this.start = start;
            this.column = column;
            this.block = block;
            this.comments = comments;
        }

        Comments comments() {
            return comments;
        }

        /** Where its value begins, if that is one on its own. */
        void valueAt(Node node) {
            if (node instanceof Scalar scalar && !scalar.isEmpty()) value = scalar.start();
        }
    }

    void skip(int start, int end) {
        scalars.add(new int[] {start, end});
    }

    void skip(int start, int end, Optional<Integer> comment) {
        skip(start, end);
        comment.ifPresent(inHeaders::add);
    }

    Block open(int column, boolean flow, Anchor owner, int start) {
        Block block = new Block(column, flow, owner);
        block.start = start;
        owner.opened = block;
        if (root == null) root = block;
        if (flow) braces.add(block);
        return block;
    }

    Anchor anchor(int start, int column, Block block, Comments comments) {
        Anchor anchor = new Anchor(start, column, block, comments);
        anchors.add(anchor);
        return anchor;
    }

    /** Looks from {@code from} on. */
    void attach(int from) {
        int next = 0;
        int header = 0;
        for (int i = from; i < text.length(); i++) {
            if (next < scalars.size() && scalars.get(next)[0] <= i) {
                int[] scalar = scalars.get(next++);
                if (header < inHeaders.size() && inHeaders.get(header) < scalar[1]) attachTo(inHeaders.get(header++));
                i = Math.max(i, scalar[1]) - 1;
                continue;
            }
            boolean comment = text.charAt(i) == '#' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)));
            if (!comment) continue;
            attachTo(i);
            i = lines.endOf(i) - 1;
        }
    }

    private void attachTo(int offset) {
        String words = text.substring(offset, lines.endOf(offset)).stripTrailing();
        Comment comment = new Comment(words, lines.column(offset), lines.blanksBefore(offset), lines.gap(offset));
        int following = following(offset);
        Optional<Anchor> before = following == 0 ? Optional.empty() : Optional.of(anchors.get(following - 1));
        Optional<Anchor> after = following == anchors.size() ? Optional.empty() : Optional.of(anchors.get(following));
        if (!lines.first(offset) && before.isPresent()) beside(comment, offset, before.get(), after);
        else alone(comment, offset, before, after);
    }

    /** The first anchor behind {@code offset}. */
    private int following(int offset) {
        int low = 0;
        int high = anchors.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (anchors.get(middle).start > offset) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private void beside(Comment comment, int offset, Anchor before, Optional<Anchor> after) {
        boolean opens = before.opened != null && before.opened.encloses(offset);
        if (opens) {
            alone(comment, offset, Optional.of(before), after);
            return;
        }
        Anchor anchor = before;
        while (anchor.block != null
                && anchor.block.flow
                && !anchor.block.encloses(offset)
                && anchor.block.owner != null) {
            anchor = anchor.block.owner;
        }
        anchor.comments.setBeside(comment);
    }

    private void alone(Comment comment, int offset, Optional<Anchor> before, Optional<Anchor> after) {
        if (before.filter(one -> one.value > offset).isPresent()) {
            before.get().comments.addBefore(comment);
            return;
        }
        Optional<Block> around = innermostBraces(offset);
        if (around.isPresent()) {
            boolean more = after.isPresent() && after.get().start < around.get().end;
            if (more) after.get().comments.addBefore(comment);
            else around.get().inside.add(comment);
            return;
        }
        boolean firstOfBlock = after.isPresent() && before.isPresent() && before.get().opened == after.get().block;
        boolean belongsBelow = after.isPresent() && (firstOfBlock || comment.column() <= after.get().column);
        Optional<Block> above = belongsBelow ? Optional.empty() : above(comment, before, after);
        if (above.isPresent()) above.get().inside.add(comment);
        else if (after.isPresent()) after.get().comments.addBefore(comment);
        else if (root != null) root.inside.add(comment);
    }

    private Optional<Block> innermostBraces(int offset) {
        Optional<Block> found = Optional.empty();
        for (Block block : braces) if (block.encloses(offset)) found = Optional.of(block);
        return found;
    }

    /** Of the blocks that end here the innermost that begins left of the comment. */
    private static Optional<Block> above(Comment comment, Optional<Anchor> before, Optional<Anchor> after) {
        Block stop = after.isPresent() ? after.get().block : null;
        Block block = before.isPresent() ? before.get().block : null;
        while (block != null && block != stop) {
            if (!block.flow && block.column <= comment.column()) return Optional.of(block);
            block = block.owner == null ? null : block.owner.block;
        }
        return Optional.empty();
    }
}
