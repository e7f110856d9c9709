package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"

	"github.com/hearsay-news/hearsay"
)

// dialTimeout bounds the resolving of a name and the dialling.
const dialTimeout = 15 * time.Second

// errPrivate marks an address that is not public.
var errPrivate = errors.New("an address of this machine or of a private network is not fetched unless it is allowed by name")

// An Allowance names what may be asked although it is not public: a host by its name, or a
// network.
type Allowance struct {
	Host    string       // in small letters; empty for a network
	Network netip.Prefix // of addresses, where Host is empty
}

// ParseAllowance reads a host's name, an address, or a network in CIDR notation. The error
// is of kind hearsay.ErrInvalid.
func ParseAllowance(s string) (Allowance, error) {
	s = strings.ToLower(strings.Trim(strings.TrimSpace(s), "[]"))
	if ip, err := netip.ParseAddr(s); err == nil {
		ip = ip.Unmap().WithZone("")
		return Allowance{Network: netip.PrefixFrom(ip, ip.BitLen())}, nil
	}
	if strings.Contains(s, "/") {
		p, err := netip.ParsePrefix(s)
		if err != nil {
			return Allowance{}, fmt.Errorf("%w: %q is no network (like 10.1.0.0/16)", hearsay.ErrInvalid, s)
		}
		return Allowance{Network: p.Masked()}, nil
	}
	if s == "" || strings.ContainsAny(s, ": \t\\@?#") {
		return Allowance{}, fmt.Errorf("%w: %q is no host's name (without port), address or network", hearsay.ErrInvalid, s)
	}
	return Allowance{Host: s}, nil
}

// Own reports whether an address is of a host that was allowed by name, or by an address
// that stands in it: whoever runs the program answers for it, so it needs no politeness.
func (c *Client) Own(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	g := guard{c.config.Allow}
	if g.named(host) {
		return true
	}
	ip, err := netip.ParseAddr(host)
	if host == "localhost" {
		ip, err = netip.AddrFrom4([4]byte{127, 0, 0, 1}), nil
	}
	return err == nil && g.within(ip.Unmap().WithZone(""))
}

// A guard dials public addresses, and those that are allowed.
type guard struct{ allow []Allowance }

// dial is what the transport calls for each connection, those of redirects too.
func (g guard) dial(ctx context.Context, network, address string) (net.Conn, error) {
	dialer := &net.Dialer{Timeout: dialTimeout, KeepAlive: 30 * time.Second}
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	if !g.named(host) {
		dialer.Control = g.control
	}
	conn, err := dialer.DialContext(ctx, network, address)
	if errors.Is(err, errPrivate) {
		err = &privateError{host}
	}
	return conn, err
}

// A privateError is errPrivate with the host that would have to be allowed.
type privateError struct{ host string }

func (e *privateError) Error() string { return errPrivate.Error() }
func (e *privateError) Unwrap() error { return errPrivate }

// named reports whether a host is allowed by its name.
func (g guard) named(host string) bool {
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	for _, a := range g.allow {
		if a.Host != "" && a.Host == host {
			return true
		}
	}
	return false
}

// control looks at the address that is about to be dialled: the one the name resolved to.
func (g guard) control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	ip := at.Addr().Unmap().WithZone("")
	if !public(ip) && !g.within(ip) {
		return errPrivate
	}
	return nil
}

// within reports whether an address is in a network that is allowed.
func (g guard) within(ip netip.Addr) bool {
	for _, a := range g.allow {
		if a.Host == "" && a.Network.Contains(ip) {
			return true
		}
	}
	return false
}

// notPublic are networks that netip's own predicates don't name (RFC 6890 and after), and
// those whose addresses hold one of IPv4, which may be private.
var notPublic = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"), netip.MustParsePrefix("192.88.99.0/24"), netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"), netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("2001::/32"),
	netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("2002::/16"), netip.MustParsePrefix("::/96"),
	netip.MustParsePrefix("fec0::/10"), netip.MustParsePrefix("100::/64"), netip.MustParsePrefix("5f00::/16"),
}

// public reports whether an address is one of the public network.
func public(ip netip.Addr) bool {
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return false
	}
	for _, p := range notPublic {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}
