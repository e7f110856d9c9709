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

// Correcting is a store whose transactions, of a type of its own, Correct can use.
type Correcting[Tx CorrectTx] interface {
	InTx(ctx context.Context, fn func(Tx) error) error
}

// Under makes the store that Correct asks for, as [Over] does for TakeIn.
func Under[Tx CorrectTx](s Correcting[Tx]) CorrectStore { return under[Tx]{s} }

type under[Tx CorrectTx] struct{ Correcting[Tx] }

func (u under[Tx]) InCorrect(ctx context.Context, fn func(CorrectTx) error) error {
	return u.InTx(ctx, func(tx Tx) error { return fn(tx) })
}

// Listening is a store whose transactions, of a type of its own, Follow can use.
type Listening[Tx FollowTx] interface {
	followReads
	InTx(ctx context.Context, fn func(Tx) error) error
}

// Beside makes the store that Follow asks for, as [Over] does for TakeIn.
func Beside[Tx FollowTx](s Listening[Tx]) FollowStore { return beside[Tx]{s} }

type beside[Tx FollowTx] struct{ Listening[Tx] }

func (b beside[Tx]) InFollow(ctx context.Context, fn func(FollowTx) error) error {
	return b.InTx(ctx, func(tx Tx) error { return fn(tx) })
}

// Telling is a store whose transactions, of a type of its own, Tell can use.
type Telling[Tx TellTx] interface {
	Untold(ctx context.Context, n int) ([]hearsay.Untold, error)
	RestateStore
	InTx(ctx context.Context, fn func(Tx) error) error
}

// ToTell makes the store that Tell asks for, as [Over] does for TakeIn.
func ToTell[Tx TellTx](s Telling[Tx]) TellStore { return toTell[Tx]{s} }

type toTell[Tx TellTx] struct{ Telling[Tx] }

func (o toTell[Tx]) InTell(ctx context.Context, fn func(TellTx) error) error {
	return o.InTx(ctx, func(tx Tx) error { return fn(tx) })
}

// Marking is a store whose transactions, of a type of its own, News can use.
type Marking[Tx NewsTx] interface {
	NewTo(ctx context.Context, reader string, kind hearsay.MarkKind, n int) ([]hearsay.Telling, error)
	Told(ctx context.Context, story string) ([]hearsay.Telling, error)
	Marks(ctx context.Context, reader, story string) ([]hearsay.Mark, error)
	Story(ctx context.Context, id string) (hearsay.Story, error)
	InTx(ctx context.Context, fn func(Tx) error) error
}

// ToMark makes the store that News asks for, as [Over] does for TakeIn.
func ToMark[Tx NewsTx](s Marking[Tx]) NewsStore { return toMark[Tx]{s} }

type toMark[Tx NewsTx] struct{ Marking[Tx] }

func (o toMark[Tx]) InNews(ctx context.Context, fn func(NewsTx) error) error {
	return o.InTx(ctx, func(tx Tx) error { return fn(tx) })
}

// Guarding is a store whose transactions, of a type of its own, Custody can use.
type Guarding[Tx CustodyTx] interface {
	Backup(ctx context.Context, path string) error
	InTx(ctx context.Context, fn func(Tx) error) error
}

// Around makes the store that Custody asks for, as [Over] does for TakeIn.
func Around[Tx CustodyTx](s Guarding[Tx]) CustodyStore { return around[Tx]{s} }

type around[Tx CustodyTx] struct{ Guarding[Tx] }

func (a around[Tx]) InCustody(ctx context.Context, fn func(CustodyTx) error) error {
	return a.InTx(ctx, func(tx Tx) error { return fn(tx) })
}
