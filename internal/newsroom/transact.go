package newsroom

import (
	"context"

	"github.com/hearsay-news/hearsay"
)

// Transacting is a store whose transactions, of a type of its own, TakeIn can use.
type Transacting[Tx TakeInTx] interface {
	Versions(ctx context.Context, report string) ([]hearsay.Version, error)
	InTx(ctx context.Context, fn func(Tx) error) error
}

// Over makes the store that TakeIn asks for of one whose transactions have a type of
// their own: Go takes no func(*sqlite.Tx) for a func(TakeInTx).
func Over[Tx TakeInTx](s Transacting[Tx]) TakeInStore { return over[Tx]{s} }

type over[Tx TakeInTx] struct{ Transacting[Tx] }

func (o over[Tx]) InTakeIn(ctx context.Context, fn func(TakeInTx) error) error {
	return o.InTx(ctx, func(tx Tx) error { return fn(tx) })
}
