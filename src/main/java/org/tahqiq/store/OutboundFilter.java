package org.tahqiq.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.InetAddressFilter;
import org.tahqiq.text.Refusal;

/**
 * Where this server may connect to when somebody else names the address: to public addresses, at the ports of the web. The check
 * sits in the socket, on the very address that is dialled, so that neither a redirect nor a name that means something else a moment
 * later leads around it.
 */
public class OutboundFilter {

    /** IPv6 stands in brackets, and no name of a host is of digits alone: nobody is asked what these mean. */
    private static final Pattern LITERAL = Pattern.compile("\\[.*]|[0-9.]+");

    private final InetAddressFilter addresses;
    private final Set<Integer> ports;
    private final Consumer<InetSocketAddress> dialled;

    /** @param dialled told of every address just before a connection to it is opened */
    public OutboundFilter(InetAddressFilter addresses, Set<Integer> ports, Consumer<InetSocketAddress> dialled) {
        this.addresses = addresses;
        this.ports = Set.copyOf(ports);
        this.dialled = dialled;
    }

    /**
     * Public addresses and the named networks. IPv4 written as IPv6 is read as IPv4 by the JDK, but for the form that RFC 4291 (2.5.5.1)
     * gave up, {@code ::127.0.0.1}, which Boot's filter lets through.
     *
     * @param networks CIDR, say those of an archive in the house
     */
    public static InetAddressFilter publicOr(String... networks) {
        InetAddressFilter open = InetAddressFilter.externalAddresses().andNot("::/96");
        return networks.length == 0 ? open : open.or(networks);
    }

    /** A socket, not yet connected, that connects only where this filter lets it; else it throws {@link Refusal}. */
    public Socket socket() {
        return new FilteredSocket();
    }

    /** @throws Refusal {@code url-port} */
    public void requirePort(int port) {
        if (!ports.contains(port)) {
            throw Refusal.invalid("url-port", Integer.toString(port)).at("url");
        }
    }

    /**
     * Says at once what can be said of an address before it is dialled, without asking what a name means.
     *
     * @param host as in a URI
     * @throws Refusal {@code url-port}, {@code url-blocked}
     */
    public void requireLikely(String host, int port) {
        requirePort(port);
        InetAddress literal = literal(host);
        if (literal != null && !addresses.matches(literal)) {
            throw blocked();
        }
    }

    /** The address that a host is written as; null for a name, unless it is the one that always means this machine (RFC 6761, 6.3). */
    private static @Nullable InetAddress literal(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return InetAddress.getLoopbackAddress();
        }
        if (!LITERAL.matcher(name).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }

    private void require(InetSocketAddress target) {
        requirePort(target.getPort());
        InetAddress address = target.getAddress();
        if (address == null || !addresses.matches(address)) {
            throw blocked();
        }
    }

    private static Refusal blocked() {
        return Refusal.invalid("url-blocked").at("url");
    }

    private final class FilteredSocket extends Socket {

        @Override
        public void connect(@Nullable SocketAddress target) throws IOException {
            connect(target, 0);
        }

        @Override
        public void connect(@Nullable SocketAddress target, int millis) throws IOException {
            if (!(target instanceof InetSocketAddress address)) {
                throw blocked();
            }
            require(address);
            dialled.accept(address);
            super.connect(address, millis);
        }
    }
}
