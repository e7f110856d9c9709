package discover

import (
	"encoding/json"
	"strings"

	"github.com/hearsay-news/hearsay"
)

// declared is what a page's JSON-LD (schema.org) says of who publishes it.
type declared struct {
	name, country string
	kind          hearsay.OutletKind
}

// Bounds of one block of JSON-LD.
const (
	maxDepth = 12
	maxNodes = 2000
)

// A node is one thing of schema.org, as far as it is looked at.
type node struct {
	Type      json.RawMessage `json:"@type"`
	Graph     json.RawMessage `json:"@graph"`
	Name      json.RawMessage `json:"name"`
	Publisher json.RawMessage `json:"publisher"`
	Address   json.RawMessage `json:"address"`
	Country   json.RawMessage `json:"addressCountry"`
}

// publishers are the types of schema.org that publish, with the kind of outlet that each
// is; an organisation that says no more is of no kind.
var publishers = []struct {
	typ  string
	kind hearsay.OutletKind
}{
	{"GovernmentOrganization", hearsay.AgencyOutlet}, {"GovernmentOffice", hearsay.AgencyOutlet}, {"NGO", hearsay.AgencyOutlet},
	{"PoliceStation", hearsay.AgencyOutlet}, {"FireStation", hearsay.AgencyOutlet},
	{"RadioStation", hearsay.BroadcasterOutlet}, {"TelevisionStation", hearsay.BroadcasterOutlet}, {"RadioBroadcastService", hearsay.BroadcasterOutlet}, {"BroadcastService", hearsay.BroadcasterOutlet},
	{"Newspaper", hearsay.NewspaperOutlet},
	{"NewsMediaOrganization", ""}, {"Organization", ""}, {"Corporation", ""},
}

// read looks at one block. What is no JSON-LD tells nothing.
func (d *declared) read(block []byte) {
	left := maxNodes
	d.walk(block, 0, &left)
}

func (d *declared) walk(raw []byte, depth int, left *int) {
	raw = []byte(strings.TrimSpace(string(raw)))
	if *left--; len(raw) == 0 || depth > maxDepth || *left < 0 {
		return
	}
	if raw[0] == '[' {
		var all []json.RawMessage
		if json.Unmarshal(raw, &all) == nil {
			for _, one := range all {
				d.walk(one, depth+1, left)
			}
		}
		return
	}
	var n node
	if raw[0] != '{' || json.Unmarshal(raw, &n) != nil {
		return
	}
	d.note(&n)
	for _, below := range []json.RawMessage{n.Publisher, n.Graph} {
		d.walk(below, depth+1, left)
	}
}

// note takes what a thing says, where it is a publisher.
func (d *declared) note(n *node) {
	types := texts(n.Type)
	for _, p := range publishers {
		for _, t := range types {
			if t != p.typ {
				continue
			}
			if d.kind == "" {
				d.kind = p.kind
			}
			if names := texts(n.Name); d.name == "" && len(names) > 0 {
				d.name = clean(names[0])
			}
			var a node
			if d.country == "" && json.Unmarshal(n.Address, &a) == nil {
				var country node // addressCountry may be a thing with a name
				if c := texts(a.Country); len(c) > 0 {
					d.country = clean(c[0])
				} else if json.Unmarshal(a.Country, &country) == nil && len(texts(country.Name)) > 0 {
					d.country = clean(texts(country.Name)[0])
				}
			}
			return
		}
	}
}

// texts are the strings of a value that is one string or a list of them.
func texts(raw json.RawMessage) []string {
	var one string
	if json.Unmarshal(raw, &one) == nil && one != "" {
		return []string{one}
	}
	var all []string
	if json.Unmarshal(raw, &all) == nil {
		return all
	}
	return nil
}
