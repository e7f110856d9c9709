package storetest

import (
	"context"
	"testing"
	"time"

	"github.com/hearsay-news/hearsay"
)

// listened is a source as a user adds it.
func listened(url string) hearsay.Source {
	return hearsay.Source{ID: hearsay.SourceID(url), URL: url, Added: at(0)}
}

func sourcesKept(t *testing.T, s Store) {
	ctx := context.Background()
	post := listened("https://post.example/feed")
	post.Profile = hearsay.Profile{Outlet: "Harbour Post", Kind: hearsay.NewspaperOutlet, Family: "Quay Media", Grade: "B", Interest: "the port", Home: "PT", Place: "Porto", Language: "pt"}
	post.Interval, post.Pages = time.Hour, hearsay.NeverPages
	post.Credentials = hearsay.Credentials{User: "POST_USER", Password: "POST_PASSWORD"}
	post.Headers = []hearsay.Header{{Name: "X-Api-Key", Value: "${POST_KEY}"}}
	stream := listened("wss://sea.example/subscribe")
	in(t, s, func(tx Tx) error {
		for _, source := range []hearsay.Source{post, stream} {
			if err := tx.SaveSource(ctx, source); err != nil {
				return err
			}
		}
		return nil
	})
	post.State.Next = at(0)
	same(t, "sources", must(s.Sources(ctx))(t), []hearsay.Source{post, stream})

	state := hearsay.SourceState{Tried: at(3), Good: at(3), ETag: `"x"`, Moved: "https://post.example/news", Gap: time.Minute}
	post.Grade, post.Paused = "C", true
	in(t, s, func(tx Tx) error {
		if err := tx.SaveSourceState(ctx, post.ID, state); err != nil {
			return err
		}
		return tx.SaveSource(ctx, post)
	})
	post.State = state
	same(t, "a paused one by its URL", must(s.Source(ctx, post.URL))(t), post)
	post.Paused, post.Added = false, at(9)
	in(t, s, func(tx Tx) error { return tx.SaveSource(ctx, post) })
	post.State.Next = at(9)
	same(t, "no longer paused, by its id", must(s.Source(ctx, post.ID))(t), post)

	for _, url := range []string{"", "file:///etc/passwd", "https://user:secret@post.example/", "https://${NO NAME}.example/"} {
		isKind(t, url, s.InTx(ctx, func(tx Tx) error { return tx.SaveSource(ctx, listened(url)) }), hearsay.ErrInvalid)
	}
	open := listened("https://open.example/")
	open.Headers = []hearsay.Header{{Name: "Authorization", Value: "Bearer secret"}}
	isKind(t, "a secret in a header", s.InTx(ctx, func(tx Tx) error { return tx.SaveSource(ctx, open) }), hearsay.ErrInvalid)

	in(t, s, func(tx Tx) error { return tx.RemoveSource(ctx, post.ID) })
	_, err := s.Source(ctx, post.ID)
	isKind(t, "a removed source", err, hearsay.ErrNotFound)
	isKind(t, "removed again", s.InTx(ctx, func(tx Tx) error { return tx.RemoveSource(ctx, post.ID) }), hearsay.ErrNotFound)
	same(t, "nothing is planned for it", must(s.NextDue(ctx))(t), time.Time{})
}

func looksDue(t *testing.T, s Store) {
	ctx := context.Background()
	one, two := listened("https://one.example/feed"), listened("https://two.example/feed")
	page := func(report string, due int) hearsay.Look {
		return hearsay.Look{Kind: hearsay.PageLook, Source: one.ID, Report: report, URL: "https://one.example/" + report, Host: "https://one.example",
			Due: at(due), First: at(0), Published: at(-3), Count: 2, ETag: `"e"`, LastModified: "l", Item: "i", Capture: 7, Paged: true}
	}
	in(t, s, func(tx Tx) error {
		for _, source := range []hearsay.Source{one, two} {
			if err := tx.SaveSource(ctx, source); err != nil {
				return err
			}
		}
		for _, l := range []hearsay.Look{page("a", 5), page("b", -5), page("c", 50)} {
			if err := tx.SaveLook(ctx, l); err != nil {
				return err
			}
		}
		gone := page("d", -9)
		gone.Source = "nobody"
		return tx.SaveLook(ctx, gone)
	})
	feed := func(source hearsay.Source) hearsay.Look {
		return hearsay.Look{Kind: hearsay.FeedLook, Source: source.ID, Host: hearsay.HostOf(source.URL), Due: at(0)}
	}
	same(t, "one of each host", must(s.DueLooks(ctx, at(10), nil, nil, 10))(t), []hearsay.Look{page("b", -5), feed(two)})
	same(t, "not of a busy one", must(s.DueLooks(ctx, at(10), []string{"https://one.example"}, nil, 10))(t), []hearsay.Look{feed(two)})
	same(t, "not before their time", must(s.DueLooks(ctx, at(-1), nil, nil, 10))(t), []hearsay.Look{page("b", -5)})
	same(t, "no more than asked for", must(s.DueLooks(ctx, at(10), nil, nil, 1))(t), []hearsay.Look{page("b", -5)})
	same(t, "of one source", must(s.DueLooks(ctx, at(10), nil, []string{two.ID}, 10))(t), []hearsay.Look{feed(two)})
	same(t, "of none", must(s.DueLooks(ctx, at(10), nil, []string{}, 10))(t), []hearsay.Look(nil))
	same(t, "the next", must(s.NextDue(ctx))(t), at(-5))
	rest := page("b", 0)
	rest.Due = time.Time{}
	in(t, s, func(tx Tx) error { return tx.SaveLook(ctx, rest) })
	l, ok, err := s.LookAt(ctx, "b")
	same(t, "one that rests", must(l, err)(t), rest)
	same(t, "it is there", ok, true)
	same(t, "none is wanted for its item", len(must(s.WantingLooks(ctx, 7))(t)), 0)
	wanting := rest
	wanting.Item = ""
	in(t, s, func(tx Tx) error { return tx.SaveLook(ctx, wanting) })
	same(t, "one is", must(s.WantingLooks(ctx, 7))(t), []hearsay.Look{wanting})
	same(t, "so a capture waits", must(s.CountUnread(ctx))(t), 1)
	_, ok, err = s.LookAt(ctx, "d")
	same(t, "of a source that isn't there", must(ok, err)(t), false)
	l, _, err = s.LookOf(ctx, two.ID)
	same(t, "of a source", must(l, err)(t), feed(two))
	in(t, s, func(tx Tx) error { return tx.Hasten(ctx, nil, at(-20)) })
	same(t, "all sources at once", len(must(s.DueLooks(ctx, at(-20), nil, nil, 10))(t)), 2)
	in(t, s, func(tx Tx) error { return tx.Hasten(ctx, []string{two.ID}, at(-30)) })
	same(t, "one of them", must(s.DueLooks(ctx, at(-30), nil, nil, 10))(t)[0].Source, two.ID)
}

func hostsKept(t *testing.T, s Store) {
	ctx := context.Background()
	same(t, "an unknown one", must(s.Host(ctx, "https://a.example"))(t), hearsay.Host{Name: "https://a.example"})
	h := hearsay.Host{Name: "https://a.example", Robots: []byte("User-agent: *\nDisallow: /x"), Denied: true, Checked: at(1), Until: at(2), Failures: 3}
	in(t, s, func(tx Tx) error { return tx.SaveHost(ctx, h) })
	same(t, "a known one", must(s.Host(ctx, h.Name))(t), h)
	h = hearsay.Host{Name: h.Name, Checked: at(5)}
	in(t, s, func(tx Tx) error { return tx.SaveHost(ctx, h) })
	same(t, "what is known of it now", must(s.Host(ctx, h.Name))(t), h)
}

// fetched is a capture of bytes, n minutes after noon.
func fetched(body string, n int) hearsay.Capture {
	return hearsay.Capture{Source: "s", Kind: hearsay.FeedLook, URL: "https://one.example/feed", Final: "https://one.example/feed/", At: at(n), Status: 200,
		Request: []hearsay.Header{{Name: "Accept", Value: "*/*"}}, Header: []hearsay.Header{{Name: "Content-Type", Value: "text/xml"}, {Name: "Set-Cookie", Value: "…"}}, Body: []byte(body)}
}

// captured are all captures that are asked for.
func captured(t *testing.T, s Store, f hearsay.CaptureFilter) (all []hearsay.Capture) {
	t.Helper()
	if err := s.EachCapture(context.Background(), f, func(c hearsay.Capture) error { all = append(all, c); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

func capturesKept(t *testing.T, s Store) {
	ctx := context.Background()
	bodies := []string{"words words words words words words words", "words words words words words words words", "", "\x00\xff\x01"}
	in(t, s, func(tx Tx) error {
		for i, b := range bodies {
			n, err := tx.AddCapture(ctx, fetched(b, i))
			same(t, "number", n, int64(i+1))
			if err != nil {
				return err
			}
		}
		return tx.MarkRead(ctx, 2, at(9), "line 3 is no feed")
	})
	all := captured(t, s, hearsay.CaptureFilter{Bodies: true})
	for i, c := range all {
		want := fetched(bodies[i], i)
		same(t, "bytes", string(c.Body), bodies[i])
		want.Number, want.Sum, want.Size, want.Body = int64(i+1), c.Sum, len(bodies[i]), c.Body
		if i == 1 {
			want.Read, want.Problem = at(9), "line 3 is no feed"
		}
		same(t, "capture", c, want)
		same(t, "SHA-256", len(c.Sum), 64)
	}
	same(t, "equal bytes, equal sums", all[0].Sum == all[1].Sum && all[0].Sum != all[2].Sum, true)
	same(t, "how many wait", must(s.CountUnread(ctx))(t), 3)
	waiting := captured(t, s, hearsay.CaptureFilter{Unread: true, After: 1, Limit: 1})
	same(t, "the next that waits", waiting[0].Number, int64(3))
	same(t, "bytes that were not asked for", waiting[0].Body, []byte(nil))
	same(t, "since", len(captured(t, s, hearsay.CaptureFilter{Since: at(2)})), 2)
	same(t, "of a source", len(captured(t, s, hearsay.CaptureFilter{Source: "other"})), 0)
	same(t, "of none of these", []int{len(captured(t, s, hearsay.CaptureFilter{Except: []string{"other"}})), len(captured(t, s, hearsay.CaptureFilter{Except: []string{"other", "s"}}))}, []int{4, 0})
	_, err := s.Capture(ctx, 99)
	isKind(t, "an unknown capture", err, hearsay.ErrNotFound)

	add(t, s, seen("r", "A", 1))
	tell(t, s, "st: r")
	in(t, s, func(tx Tx) error { return tx.SaveFound(ctx, "r", 1, 4) })
	same(t, "of a report", captured(t, s, hearsay.CaptureFilter{Report: "r"})[0].Number, int64(4))
	same(t, "of a story", captured(t, s, hearsay.CaptureFilter{Story: "st"})[0].Number, int64(4))
	err = s.EachCapture(ctx, hearsay.CaptureFilter{Story: "none"}, func(hearsay.Capture) error { return nil })
	isKind(t, "of an unknown story", err, hearsay.ErrNotFound)
}

func bytesDropped(t *testing.T, s Store) {
	ctx := context.Background()
	in(t, s, func(tx Tx) error {
		for i, b := range []string{"old", "old and unread", "shared", "shared", "new"} {
			n, err := tx.AddCapture(ctx, fetched(b, 10*i))
			if err == nil && i != 1 {
				err = tx.MarkRead(ctx, n, at(100), "")
			}
			if err != nil {
				return err
			}
		}
		captures, size, err := tx.DropBodies(ctx, at(25))
		same(t, "how many", []int64{int64(captures), size}, []int64{2, 9})
		return err
	})
	var kept []string
	for _, c := range captured(t, s, hearsay.CaptureFilter{Bodies: true}) {
		kept = append(kept, string(c.Body))
		same(t, "whether it says so", c.Dropped, c.Body == nil)
	}
	same(t, "bytes", kept, []string{"", "old and unread", "", "shared", "new"})
}

func takenDown(t *testing.T, s Store) {
	ctx := context.Background()
	add(t, s, seen("r", "Words of a private person", 1), seen("r", "Words of a private person, corrected", 2), seen("q", "Other words", 1))
	tell(t, s, "st: r q")
	act := hearsay.Act{At: at(5), Kind: hearsay.Takedown, By: "editor", Why: "asked for", Report: "r"}
	in(t, s, func(tx Tx) error {
		for i := range 2 {
			n, err := tx.AddCapture(ctx, fetched([]string{"page of the words", "other page"}[i], i))
			if err == nil && i == 0 {
				err = tx.SaveFound(ctx, "r", 1, n)
			}
			if err == nil {
				err = tx.SaveReading(ctx, &hearsay.Reading{Report: "r", Version: i + 1, Reader: "x"})
			}
			if err != nil {
				return err
			}
		}
		var err error
		if act.Number, err = tx.SaveAct(ctx, act); err != nil {
			return err
		}
		versions, captures, err := tx.TakeDown(ctx, "r", act.Number)
		same(t, "how much", []int{versions, captures}, []int{2, 1})
		return err
	})
	for _, v := range must(s.Versions(ctx, "r"))(t) {
		same(t, "text", v.Text(), "")
		_, err := s.Reading(ctx, "r", v.Number, "x")
		isKind(t, "its reading", err, hearsay.ErrNotFound)
	}
	same(t, "found by its words", len(must(s.Stories(ctx, hearsay.StoryFilter{Words: "private"}))(t)), 0)
	same(t, "found by another's", len(must(s.Stories(ctx, hearsay.StoryFilter{Words: "other"}))(t)), 1)
	all := captured(t, s, hearsay.CaptureFilter{Bodies: true})
	same(t, "bytes", []string{string(all[0].Body), string(all[1].Body)}, []string{"", "other page"})
	err := s.InTx(ctx, func(tx Tx) error {
		_, _, err := tx.AddVersion(ctx, seen("r", "Words that come back", 9))
		return err
	})
	isKind(t, "a version after that", err, hearsay.ErrTakenDown)
	isKind(t, "a version after that", err, hearsay.ErrInvalid)
	got, ok, err := s.TakenDown(ctx, "r")
	same(t, "record", must(got, err)(t), act)
	same(t, "it was", ok, true)
	_, ok, err = s.TakenDown(ctx, "q")
	same(t, "the other was not", must(ok, err)(t), false)
	same(t, "how many", must(s.CountTakedowns(ctx))(t), 1)
	same(t, "records", must(s.Acts(ctx))(t), []hearsay.Act{act})
	err = s.InTx(ctx, func(tx Tx) error { _, _, err := tx.TakeDown(ctx, "unknown", 1); return err })
	isKind(t, "an unknown report", err, hearsay.ErrNotFound)
}
