package org.marsad.index.lucene.query;

import java.util.ArrayList;
import java.util.List;

/** The smallest parts of a question whose presence speaks for a document. */
final class Reasons {

    private Reasons() {
    }

    static List<Node> of(Node node) {
        List<Node> reasons = new ArrayList<>();
        collect(node, reasons);
        return reasons;
    }

    private static void collect(Node node, List<Node> reasons) {
        if (node instanceof Node.And and) {
            and.parts().forEach(part -> collect(part, reasons));
        } else if (node instanceof Node.Or or) {
            or.parts().forEach(part -> collect(part, reasons));
        } else if (!(node instanceof Node.Not) && !(node instanceof Node.All)) {
            reasons.add(node);
        }
    }
}
