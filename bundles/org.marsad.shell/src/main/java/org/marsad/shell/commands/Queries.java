package org.marsad.shell.commands;

import java.io.IOException;
import java.util.stream.Stream;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.SearchService;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.QueryFault;

/** Asks, and says what is wrong with a question in a way the operator can use. */
final class Queries {

    private Queries() {
    }

    static Hits search(SearchService service, Query query) throws CommandException, IOException {
        try {
            return service.search(query);
        } catch (QueryException e) {
            throw QueryFault.of(e, query.text());
        }
    }

    static Stream<DocumentId> matching(SearchService service, Query query) throws CommandException, IOException {
        try {
            return service.matching(query);
        } catch (QueryException e) {
            throw QueryFault.of(e, query.text());
        }
    }
}
