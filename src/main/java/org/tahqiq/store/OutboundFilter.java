package org.tahqiq.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.InetAddressFilter;
import org.tahqiq.text.Refusal;

/**
 * Where this server may connect to when somebody else names the address: to public addresses, at the ports of the web. The check
 * sits in the socket, on the very address that is dialled, so that neither a redirect nor a name that means something else a moment
 * later leads around it.
 */
public class OutboundFilter {

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

    private void require(InetSocketAddress target) {
        requirePort(target.getPort());
        InetAddress address = target.getAddress();
        if (address == null || !addresses.matches(address)) {
            throw Refusal.invalid("url-blocked").at("url");
        }
    }

    private final class FilteredSocket extends Socket {

        @Override
        public void connect(@Nullable SocketAddress target) throws IOException {
            connect(target, 0);
        }

        @Override
        public void connect(@Nullable SocketAddress target, int millis) throws IOException {
            if (!(target instanceof InetSocketAddress address)) {
                throw Refusal.invalid("url-blocked").at("url");
            }
            require(address);
            dialled.accept(address);
            super.connect(address, millis);
        }
    }
}
