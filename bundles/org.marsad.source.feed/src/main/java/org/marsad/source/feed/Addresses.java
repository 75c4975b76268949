package org.marsad.source.feed;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as they stand in feeds, and what they lead to. */
final class Addresses {

    private static final Pattern PAGE = Pattern.compile("(?i)(https?:)//([^/?#]*)(.*)", Pattern.DOTALL);
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";

    private Addresses() {
    }

    /**
     * The address a feed means, without a fragment: whole, with every character that an address cannot have written as its bytes,
     * and a host of any script as the name system has it. Empty if it cannot be one.
     */
    static Optional<URI> resolve(URI base, String written) {
        String stripped = written.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI whole = base.resolve(new URI(encode(withAsciiHost(stripped)))).normalize();
            if (!whole.isAbsolute() || whole.isOpaque()) {
                return Optional.empty();
            }
            String text = whole.toString();
            int fragment = text.indexOf('#');
            return Optional.of(fragment < 0 ? whole : new URI(text.substring(0, fragment)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isPage(URI address) {
        return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme())) && address.getHost() != null;
    }

    static boolean isFile(URI address) {
        return "file".equalsIgnoreCase(address.getScheme());
    }

    /** Whether the name of the host alone says that it is this machine. */
    static boolean isLoopback(URI address) {
        String host = String.valueOf(address.getHost());
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /**
     * Whether the host is this machine or one of a private network. What strangers write into a feed must not make Marsad ask there.
     *
     * @throws UnknownHostException if the host has no address
     */
    static boolean isPrivate(URI address) throws UnknownHostException {
        for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
            boolean uniqueLocal = each instanceof Inet6Address && (each.getAddress()[0] & 0xFE) == 0xFC;
            if (each.isLoopbackAddress() || each.isSiteLocalAddress() || each.isLinkLocalAddress() || each.isAnyLocalAddress()
                    || each.isMulticastAddress() || uniqueLocal) {
                return true;
            }
        }
        return false;
    }

    private static String withAsciiHost(String address) {
        Matcher page = PAGE.matcher(address);
        if (!page.matches() || page.group(2).chars().allMatch(c -> c < 0x80)) {
            return address;
        }
        int port = page.group(2).lastIndexOf(':');
        String host = port < 0 ? page.group(2) : page.group(2).substring(0, port);
        return page.group(1) + "//" + IDN.toASCII(host) + page.group(2).substring(host.length()) + page.group(3);
    }

    private static String encode(String address) {
        StringBuilder encoded = new StringBuilder();
        byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean isLetter = c < 0x80 && Character.isLetterOrDigit(c);
            boolean isEscape = c == '%' && i + 2 < bytes.length && Character.digit(bytes[i + 1], 16) >= 0 && Character.digit(bytes[i + 2],
                    16) >= 0;
            if (isLetter || isEscape || ALLOWED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
