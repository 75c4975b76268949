package org.marsad.index.lucene.query;

import java.util.ArrayList;
import java.util.List;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.Questions.Term;
import org.marsad.index.lucene.document.Field;

/**
 * The ways in which a document can answer a question: its disjunctive normal form. An exclusion is carried down to the smallest
 * parts by De Morgan's laws.
 */
public final class Ways {

    /** A question of more ways is not meant for anybody who would have to look at each. */
    private static final int MOST = 256;

    private Ways() {
    }

    /**
     * The ways of a question, as {@link org.marsad.api.search.Questions#ways} has them.
     *
     * @throws QueryException if it is not understood or has too many
     */
    public static List<List<Term>> of(String question) throws QueryException {
        if (!QueryParser.isSentence(question)) {
            return of(QueryParser.parse(question), false);
        }
        List<Node> words = List.copyOf(QueryParser.words(question));
        return words.isEmpty() ? List.of(List.of()) : sum(words, false);
    }

    private static List<List<Term>> of(Node node, boolean excluded) throws QueryException {
        if (node instanceof Node.Not not) {
            return of(not.part(), !excluded);
        } else if (node instanceof Node.And and) {
            return excluded ? sum(and.parts(), true) : product(and.parts(), false);
        } else if (node instanceof Node.Or or) {
            return excluded ? product(or.parts(), true) : sum(or.parts(), false);
        } else if (node instanceof Node.Near near) {
            List<Node> both = List.of(near.first(), near.second());
            return excluded ? sum(both, true) : product(both, false);
        } else if (node instanceof Node.All) {
            return excluded ? List.of() : List.of(List.of());
        }
        return List.of(List.of(term(node, excluded)));
    }

    private static Term term(Node leaf, boolean excluded) {
        if (leaf instanceof Node.Word word) {
            return new Term(label(word.field()), word.text(), word.match() != Node.Match.WHOLE, excluded);
        } else if (leaf instanceof Node.Phrase phrase) {
            return new Term(label(phrase.field()), phrase.text(), false, excluded);
        } else if (leaf instanceof Node.Value value) {
            return new Term(label(value.field()), value.value(), value.prefix(), excluded);
        }
        Node.Date date = (Node.Date) leaf;
        return new Term(Field.DATE.label(), date.days().first() + ".." + date.days().last(), false, excluded);
    }

    private static String label(Field field) {
        return field == Field.ANY ? "" : field.label();
    }

    private static List<List<Term>> sum(List<Node> parts, boolean excluded) throws QueryException {
        List<List<Term>> all = new ArrayList<>();
        for (Node part : parts) {
            all.addAll(of(part, excluded));
            check(all.size());
        }
        return all;
    }

    private static List<List<Term>> product(List<Node> parts, boolean excluded) throws QueryException {
        List<List<Term>> all = List.of(List.of());
        for (Node part : parts) {
            List<List<Term>> more = of(part, excluded);
            check((long) all.size() * more.size());
            List<List<Term>> joined = new ArrayList<>();
            for (List<Term> before : all) {
                for (List<Term> behind : more) {
                    List<Term> way = new ArrayList<>(before);
                    way.addAll(behind);
                    joined.add(way);
                }
            }
            all = joined;
        }
        return all;
    }

    private static void check(long ways) throws QueryException {
        if (ways > MOST) {
            throw new QueryException("there are more than " + MOST + " ways to answer this; ask for fewer alternatives at once", -1);
        }
    }
}
