package main

import (
	"github.com/spf13/cobra"

	"github.com/hearsay-news/hearsay/intake/web"
)

// networkFlags say how a command may ask servers.
type networkFlags struct {
	allow   []string
	contact string
}

// add adds the flags to a command.
func (n *networkFlags) add(c *cobra.Command) {
	c.Flags().StringSliceVar(&n.allow, "allow-private", nil, "a `host` or network (10.1.0.0/16) that may be asked although it is not public")
	c.Flags().StringVar(&n.contact, "contact", "", "a mail or web `address` told to servers, so that their operators can reach you")
}

// config is what the flags say, or why they make no sense.
func (n *networkFlags) config() (web.Config, error) {
	config := web.Config{Contact: n.contact}
	for _, s := range n.allow {
		a, err := web.ParseAllowance(s)
		if err != nil {
			return config, usageError{err}
		}
		config.Allow = append(config.Allow, a)
	}
	return config, nil
}
