package org.marsad.source.feed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsTest {

    @Test
    void withoutRulesAllIsAllowed() {
        assertTrue(allows("", "/a"));
        assertTrue(allows("User-agent: *\nDisallow:\n", "/a"));
        assertTrue(allows("Disallow: /\n", "/a"), "a rule without a group is for nobody");
    }

    @Test
    void theLongestRuleDecidesAndAllowWinsATie() {
        String robots = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /x\nDisallow: /x\n";
        assertFalse(allows(robots, "/a/x"));
        assertTrue(allows(robots, "/a/b"));
        assertFalse(allows(robots, "/a/b/c/d"));
        assertTrue(allows(robots, "/x"));
        assertTrue(allows(robots, "/b"));
    }

    @Test
    void whoIsNamedGoesByItsOwnGroups() {
        String robots = "User-agent: other\nUser-agent: MARSAD\nDisallow: /own\n\nUser-agent: *\nDisallow: /\n\n"
                + "User-agent: marsad\nDisallow: /more\n";
        assertTrue(allows(robots, "/a"));
        assertFalse(allows(robots, "/own"));
        assertFalse(allows(robots, "/more"));
        assertFalse(allows("User-agent: marsadbot\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a"), "another's name that begins like ours");
        assertFalse(allows("User-agent: marsad\n\nUser-agent: x\nDisallow: /\n", "/a"), "an empty line does not end a group");
    }

    @Test
    void asterisksAndTheEndAreUnderstood() {
        String robots = "user-agent:*\r\ndisallow:/*.pdf$ # no\r\nDisallow: /*?*print=\r\nDisallow: /exact$\r\n";
        assertFalse(allows(robots, "/a/b.pdf"));
        assertTrue(allows(robots, "/a/b.pdf.html"));
        assertFalse(allows(robots, "/a?x=1&print=1"));
        assertFalse(allows(robots, "/exact"));
        assertTrue(allows(robots, "/exactly"));
    }

    @Test
    void aRuleThatIsMeantToCostTimeCostsNone() {
        String robots = "User-agent: *\nDisallow: /" + "*a".repeat(1000) + "b$\n";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertTrue(allows(robots, "/" + "a".repeat(5000))));
    }

    private static boolean allows(String robots, String path) {
        return Robots.parse(robots.getBytes(StandardCharsets.UTF_8), "Marsad/0.1 (x)").allows(URI.create("https://press.example" + path));
    }
}
