package newsroom

import (
	"cmp"
	"context"
	"encoding/json"
	"maps"
	"net/url"
	"strings"
	"time"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/pace"
)

const (
	summaryWords = 120 // an item with fewer words is a summary of the report that it leads to
	pageWords    = 30  // a page with fewer words holds no report

	// Messages of a stream say when they were sent, and may be that old when they come.
	streamBehind = 72 * time.Hour
)

// choose says what of a capture is taken in, and what is planned because of it. planned
// holds what was planned by the pieces of the batch before.
func (f *Follow) choose(ctx context.Context, p *piece, planned map[string]hearsay.Look) error {
	found := p.versions
	p.versions = nil
	if p.source.ID == "" { // removed: what it gave is kept, and not taken in
		return nil
	}
	switch p.capture.Kind {
	case hearsay.PageLook:
		if isGone(&p.capture) {
			return f.withdrawn(ctx, p)
		}
		look, _, err := f.store.LookAt(ctx, p.capture.Report)
		p.page(found, look)
		return err
	case hearsay.StreamLook:
		p.settle(found)
		p.versions = found
		return nil
	}
	if p.source.State.Feed && isPage(p.capture.Body) {
		p.problems = append(p.problems, "a page came in place of the feed")
		return nil
	}
	if len(found) == 1 && isPage(p.capture.Body) && len(strings.Fields(found[0].Body)) < pageWords {
		p.problems = append(p.problems, "it is a page that holds too few words to be a report")
		return nil
	}
	p.settle(found)
	if !p.capture.Read.IsZero() {
		return f.again(ctx, p, found)
	}
	first := p.source.State.Reports == 0
	for _, v := range found {
		if err := f.named(ctx, p, &v); err != nil {
			return err
		}
		look, known := planned[v.ID]
		if !known {
			var err error
			if look, known, err = f.store.LookAt(ctx, v.ID); err != nil {
				return err
			}
		}
		if known && look.Source != p.source.ID {
			other, err := f.store.Source(ctx, look.Source)
			switch {
			case err != nil:
				look.Source = p.source.ID
			case !look.Paged && p.speaksFor(v.ID, &other):
				known = false
			default:
				continue // another source's report
			}
		}
		if !known {
			look = p.begin(&v, first)
		}
		if known && look.Item != digestOf(&v) {
			gone, err := f.takenDown(ctx, v.ID, p.own(v.ID))
			if err != nil {
				return err
			}
			if gone {
				continue
			}
		}
		if look.Item == "" && backlog(look) {
			v.Observed = v.Published
		}
		if look, changed, take := p.item(v, look); changed {
			if f.once && look.Due.Equal(p.capture.At) { // a page belongs to the round that found it
				look.Due = f.began
			}
			planned[v.ID] = look
			p.looks = append(p.looks, look)
			if take {
				v.ID = p.own(v.ID)
				p.versions = append(p.versions, v)
			}
		}
	}
	return nil
}

// again takes the items for whose sake a capture is read again: of reports whose pages were
// given up. An item that can't be found any more is wanted no more.
func (f *Follow) again(ctx context.Context, p *piece, found []hearsay.Version) error {
	for i := range found {
		if err := f.named(ctx, p, &found[i]); err != nil {
			return err
		}
	}
	wanting, err := f.store.WantingLooks(ctx, p.capture.Number)
	for _, look := range wanting {
		look.Item = "lost"
		for _, v := range found {
			if v.ID == look.Report {
				if look.Item = digestOf(&v); backlog(look) {
					v.Observed = v.Published
				}
				v.ID = p.own(v.ID)
				p.versions = append(p.versions, v)
				break
			}
		}
		p.looks = append(p.looks, look)
	}
	return err
}

// begin is what is planned for a report that is seen for the first time.
func (p *piece) begin(v *hearsay.Version, first bool) hearsay.Look {
	look := hearsay.Look{Kind: hearsay.PageLook, Source: p.source.ID, Report: v.ID, URL: v.URL, Host: hearsay.HostOf(v.URL), First: p.capture.At, Published: v.Published}
	if first && !v.Published.IsZero() && v.Published.Before(look.First) {
		look.First = v.Published
	}
	if p.leads(v) {
		look.Due = p.capture.At
	}
	return look
}

// backlog reports whether a report stood there before anyone listened: its text counts as
// seen when it was published, as in an import.
func backlog(look hearsay.Look) bool {
	return !look.Paged && !look.Published.IsZero() && look.First.Equal(look.Published)
}

// item says what is to be done about an item of a feed: what is planned for its report
// from now on, whether that is another plan than before, and whether the item is taken for
// the report's text. A report has its text either from its items or from its page, never
// from both in turn: the difference between them would count as edits.
func (p *piece) item(v hearsay.Version, look hearsay.Look) (_ hearsay.Look, changed, take bool) {
	digest := digestOf(&v)
	if look.Item == digest {
		return look, false, false
	}
	waits := !look.Paged && !look.Due.IsZero() // for its page
	look.Item, look.Capture = digest, p.capture.Number
	switch {
	case look.Paged: // another item, so there may be another text
		if look.Due.IsZero() || look.Due.After(p.capture.At) {
			look.Due = p.capture.At
		}
		return look, true, false
	case waits:
		return look, true, false
	default:
		return look, true, true
	}
}

// leads reports whether an item is there for the page that it leads to.
func (p *piece) leads(v *hearsay.Version) bool {
	u, err := url.Parse(v.URL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || !sameSite(v.ID, v.URL) {
		return false
	}
	switch p.source.Pages {
	case hearsay.NeverPages:
		return false
	case hearsay.AlwaysPages:
		return true
	}
	post := v.Title == "" || v.Kind == hearsay.SocialOutlet
	return !post && len(strings.Fields(v.Body)) < summaryWords
}

// page takes in what stands on a report's page: one report, which is the one that the page
// was fetched for; of a page with many, as live blogs are, all.
func (p *piece) page(found []hearsay.Version, look hearsay.Look) {
	p.settle(found)
	if len(found) == 1 {
		if v := &found[0]; v.Published.IsZero() {
			v.Published = look.Published
		}
		if backlog(look) {
			found[0].Observed = look.Published
		}
		if len(strings.Fields(found[0].Body)) < pageWords {
			p.problems = append(p.problems, "the page holds too few words to be the report")
			return
		}
		if found[0].Extra["partial"] != nil && (look.Paged || look.Item != "") { // it has been told better
			p.problems = append(p.problems, "the page shows a summary of the report and no more")
			return
		}
		found[0].ID = p.capture.Report
		if !sameSite(p.capture.Report, p.capture.Final) {
			found[0].ID = p.own(p.capture.Report)
		}
	}
	p.versions = found
}

// isGone reports whether a capture is the word of a server that a report's page is there no
// more: of such pages only the last is kept.
func isGone(c *hearsay.Capture) bool {
	return c.Kind == hearsay.PageLook && astray(c.Status, c.URL, c.Final)
}

// withdrawn takes in that a report is there no more: its latest words, marked as taken back.
func (f *Follow) withdrawn(ctx context.Context, p *piece) error {
	v, err := f.store.Version(ctx, p.capture.Report, 0)
	if err != nil || v.Withdrawn() {
		return ignore(err, hearsay.ErrNotFound)
	}
	v.Observed = p.capture.At
	v.Extra = maps.Clone(v.Extra)
	if v.Extra == nil {
		v.Extra = map[string]json.RawMessage{}
	}
	v.Extra["signal"] = json.RawMessage(`"deleted"`)
	p.versions = append(p.versions, v)
	return nil
}

// finishPage notes that a report's text is its page's, and looks again soon where it was
// edited. Where the page held no text the item's is taken, unless the page had been good.
func finishPage(ctx context.Context, tx FollowTx, p *piece, now time.Time) error {
	look, ok, err := tx.LookAt(ctx, p.capture.Report)
	if err != nil || !ok {
		return err
	}
	switch {
	case isGone(&p.capture):
		return nil
	case len(p.taken) > 0:
		look.Paged = true
		for _, t := range p.taken {
			if t.New && t.Version.Number > 1 {
				if soon := pace.Relook(look.First, now, true, look.Report); look.Due.IsZero() || soon.Before(look.Due) {
					look.Due = soon
				}
			}
		}
	case !look.Paged:
		giveUp(&look)
	}
	return tx.SaveLook(ctx, look)
}

// settle fills in what a capture and its source know of the versions in it.
func (p *piece) settle(found []hearsay.Version) {
	usual := usualOutlet(found)
	if p.capture.Kind == hearsay.FeedLook && usual != "" {
		p.title = usual
	}
	base, _ := url.Parse(p.capture.Final)
	for i := range found {
		v := &found[i]
		if sent := v.Observed; p.capture.Kind != hearsay.StreamLook || sent.After(p.capture.At) || p.capture.At.Sub(sent) > streamBehind {
			v.Observed = p.capture.At
		}
		if v.Published.After(p.capture.At.Add(24 * time.Hour)) {
			v.Published = time.Time{} // a mistake, or a trick
		}
		if base != nil && v.URL != "" {
			if u, err := base.Parse(v.URL); err == nil {
				v.URL = u.String()
			}
		}
		if !universal.MatchString(v.ID) {
			own := v.ID
			if v.ID = cmp.Or(v.URL, hearsay.HostOf(p.capture.Final)+"/#"+v.ID); len(v.ID) > hearsay.MaxID {
				v.ID = hearsay.HostOf(p.capture.Final) + "/#" + digestOf(v)
			}
			if v.ID == v.URL {
				if p.called == nil {
					p.called = map[string]string{}
				}
				p.called[v.ID] = own
			}
		}
		if p.source.Outlet != "" && (v.Outlet == "" || v.Outlet == usual) && sameSite(p.capture.Final, cmp.Or(v.URL, p.capture.Final)) {
			v.Outlet = p.source.Outlet
		}
		if v.Outlet == p.source.Outlet {
			v.Kind = cmp.Or(v.Kind, p.source.Kind)
			v.Language = cmp.Or(v.Language, p.source.Language)
		}
	}
}

// usualOutlet is the outlet that more than half of the versions have: the feed's own, not
// one that single items come from.
func usualOutlet(found []hearsay.Version) string {
	tally := map[string]int{}
	for i := range found {
		if tally[found[i].Outlet]++; tally[found[i].Outlet] > len(found)/2 {
			return found[i].Outlet
		}
	}
	return ""
}
