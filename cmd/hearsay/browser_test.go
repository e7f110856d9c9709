package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/chromedp"

	"github.com/hearsay-news/hearsay"
	"github.com/hearsay-news/hearsay/intake/web"
	"github.com/hearsay-news/hearsay/internal/store/sqlite"
)

// TestDeskInABrowser reads the sample story on the real pages, made by the real reader
// from the real store, as an editor would: with keys, in the dark, on a telephone, and
// with scripts switched off. It needs Chromium; without one it is skipped, unless
// HEARSAY_NEED_BROWSER is set. HEARSAY_SCREENSHOTS names a folder for pictures.
func TestDeskInABrowser(t *testing.T) {
	b := newBrowser(t)
	b.t.Run("from the list to the exact words", b.with(readToTheWords))
	b.t.Run("since the last look", b.with(readAgain))
	b.t.Run("keys", b.with(readByKeys))
	b.t.Run("times in the reader's zone", b.with(readElsewhere))
	b.t.Run("narrow, light and dark", b.with(readNarrow))
	b.t.Run("contrast", b.with(readContrast))
	b.t.Run("without scripts", b.with(readWithoutScripts))
	b.t.Run("paste in ten seconds", b.with(pasteAndRead))
	b.t.Run("sources without scripts", b.with(listenWithoutScripts))
	b.t.Run("filters and rulings without scripts", b.with(ruleWithoutScripts))
	for {
		select {
		case c := <-b.complaints:
			t.Errorf("the browser complains: %s", c)
			continue
		default:
		}
		break
	}
}

func readToTheWords(b *browser) {
	b.do(chromedp.Navigate(b.desk), chromedp.WaitVisible(`.stories`))
	b.picture("stories")
	b.do(chromedp.Click(`.stories a`), chromedp.WaitVisible(`.account`))
	if title := eval[string](b, `document.querySelector("h1").textContent`); !strings.Contains(strings.ToLower(title), "embassy") {
		b.t.Fatalf("the first story is %q", title)
	}
	b.picture("account")
	b.do(
		chromedp.Click(`.claim > summary`),
		chromedp.WaitVisible(`.claim[open] blockquote a`),
	)
	quote := eval[string](b, `document.querySelector(".claim[open] blockquote a").textContent`)
	b.do(chromedp.Click(`.claim[open] blockquote a`), chromedp.WaitVisible(`#words`))
	if marked := eval[string](b, `[...document.querySelectorAll("mark")].map(m => m.textContent).join("")`); spaces(marked) != spaces(quote) || quote == "" {
		b.t.Errorf("the report marks %q, the claim quotes %q", marked, quote)
	}
	if !eval[bool](b, `(r => r.top >= 0 && r.bottom <= innerHeight)(document.getElementById("words").getBoundingClientRect())`) {
		b.t.Error("the marked words are out of sight")
	}
	b.picture("report")
	b.do(chromedp.Click(`[data-up]`), chromedp.WaitVisible(`.claim[open] blockquote`)) // back at the line, opened
}

func readAgain(b *browser) {
	b.do(chromedp.Navigate(b.desk), chromedp.WaitVisible(`.stories`), chromedp.Click(`.stories a`), chromedp.WaitVisible(`.account`))
	if eval[bool](b, `document.getElementById("last-look").checkVisibility()`) {
		b.t.Error("nothing changed since the last look, but the page says so")
	}
	eval[bool](b, `Object.keys(localStorage).forEach(k => localStorage[k] = "2020-01-01T13:00:00Z"), true`)
	b.do(chromedp.Reload(), chromedp.WaitVisible(`#last-look`), chromedp.Click(`#last-look`), chromedp.WaitVisible(`.notice`))
	if s := eval[string](b, `location.search`); s != "?since=2020-01-01T13%3A00%3A00Z" {
		b.t.Errorf("since the last look: %q", s)
	}
}

func readByKeys(b *browser) {
	b.do(chromedp.Navigate(b.desk), chromedp.WaitVisible(`.keys`), chromedp.KeyEvent("j"))
	first := eval[string](b, `document.activeElement.textContent`)
	b.do(chromedp.KeyEvent("j"))
	if second := eval[string](b, `document.activeElement.textContent`); first == "" || second == first {
		b.t.Errorf("j leads from %q to %q", first, second)
	}
	b.do(chromedp.KeyEvent("f"), chromedp.WaitVisible(`.filters[open] input[name=place]`))
	if name := eval[string](b, `document.activeElement.name`); name != "place" {
		b.t.Errorf("f leads to %q", name)
	}
	b.do(chromedp.Navigate(b.desk), chromedp.WaitVisible(`.keys`), chromedp.KeyEvent("j"), chromedp.KeyEvent("j"))
	b.do(chromedp.KeyEvent("k"), chromedp.KeyEvent("o"), chromedp.WaitVisible(`.account`), chromedp.WaitVisible(`.keys`), chromedp.KeyEvent("j"), chromedp.KeyEvent("o"))
	if !eval[bool](b, `document.activeElement.closest("details.claim")?.open ?? false`) {
		b.t.Error("o doesn't open a claim")
	}
	b.do(chromedp.KeyEvent("?"), chromedp.WaitVisible(`#help[open]`), chromedp.Click(`#help button`), chromedp.KeyEvent("/"))
	if id := eval[string](b, `document.activeElement.id`); id != "find" {
		b.t.Errorf("/ leads to %q", id)
	}
	eval[bool](b, `document.activeElement.select(), true`) // a key that this protocol sends types its sign as well
	b.do(chromedp.KeyEvent("tear gas\r"), chromedp.WaitVisible(`.stories`))
	if q := eval[string](b, `location.search`); q != "?words=tear+gas" {
		b.t.Errorf("the search asks %q", q)
	}
}

func readElsewhere(b *browser) {
	b.do(command(emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: "Asia/Tokyo"}))
	defer b.do(command(emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: "UTC"}))
	b.do(chromedp.Navigate(b.desk), chromedp.WaitVisible(`.stories time`))
	const utc = `(t => [t.textContent, t.title, document.querySelector("[data-zone]").textContent].join("|"))(document.querySelector(".stories time"))`
	got := eval[string](b, utc)
	ok := regexp.MustCompile(`^2 Jan 2020, 00:20\|Wednesday 1 January 2020, 15:20:00 UTC\|Asia/Tokyo`)
	if !ok.MatchString(got) {
		b.t.Errorf("in Tokyo: %q", got)
	}
}

// pages are one of each kind, by address.
func (b *browser) pages() []string {
	b.do(chromedp.Navigate(b.desk), chromedp.WaitVisible(`.stories`))
	story := eval[string](b, `document.querySelector(".stories a").href`)
	b.do(chromedp.Navigate(story), chromedp.WaitVisible(`.account`))
	words := eval[string](b, `document.querySelector(".claim blockquote a").href`)
	b.do(chromedp.Navigate(b.desk+"/sources"), chromedp.WaitVisible(`.source a`))
	source := eval[string](b, `document.querySelector(".source a").href`)
	return []string{b.desk, story, words, b.desk + "/sources", source, b.desk + "/paste", b.desk + "/nowhere"}
}

func readNarrow(b *browser) {
	pages := b.pages()
	for _, scheme := range []string{"light", "dark"} {
		b.scheme(scheme)
		for _, width := range []int64{320, 360, 1280} {
			b.do(chromedp.EmulateViewport(width, 740))
			for i, page := range pages {
				b.do(chromedp.Navigate(page), chromedp.WaitVisible(`#main`))
				b.openAll()
				if wide := eval[float64](b, `document.documentElement.scrollWidth`); wide > float64(width) {
					b.t.Errorf("%s is %v px wide on a screen of %d px: %s", page, wide, width, eval[string](b, widest))
				}
				if width == 360 {
					b.picture(scheme + "-narrow-" + []string{"stories", "account", "report", "sources", "source", "paste", "fault"}[i])
				}
			}
		}
	}
	if dark := eval[string](b, `getComputedStyle(document.body).backgroundColor`); dark != "rgb(21, 22, 23)" {
		b.t.Errorf("in the dark the page is %s", dark)
	}
}

// widest names the element that reaches furthest.
const widest = `(e => e.outerHTML.slice(0, 200))([...document.querySelectorAll("main *")].sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0])`

// contrast lists texts whose contrast against what is behind them is under 4.5 to 1
// (3 to 1 for large ones), as WCAG 2.2 counts it, success criterion 1.4.3.
const contrast = `(() => {
	const channels = c => { const m = c.match(/[\d.]+/g).map(Number); return m.length > 3 ? m : [...m, 1]; };
	const light = c => c.slice(0, 3).map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0);
	const behind = e => { for (; e; e = e.parentElement) { const c = channels(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; } return [255, 255, 255, 1]; };
	const bad = new Set();
	let seen = 0;
	for (const e of document.querySelectorAll("body *")) {
		if (!e.checkVisibility() || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
		seen++;
		const style = getComputedStyle(e), size = parseFloat(style.fontSize);
		const [a, b] = [light(channels(style.color)), light(behind(e))];
		const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
		const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
		if (ratio < (large ? 3 : 4.5)) bad.add(e.tagName + "." + e.className + " " + ratio.toFixed(2));
	}
	return seen < 5 ? "no text was looked at" : [...bad].join(", ");
})()`

func readContrast(b *browser) {
	pages := b.pages()
	for _, scheme := range []string{"light", "dark"} {
		b.scheme(scheme)
		for _, page := range pages {
			b.do(chromedp.Navigate(page), chromedp.WaitVisible(`#main`))
			b.openAll()
			if bad := eval[string](b, contrast); bad != "" {
				b.t.Errorf("%s, %s: too little contrast: %s", page, scheme, bad)
			}
		}
	}
}

func readWithoutScripts(b *browser) {
	b.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	defer b.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{}))
	b.do(
		chromedp.Navigate(b.desk), chromedp.WaitVisible(`.stories time`),
		chromedp.Click(`.stories a`), chromedp.WaitVisible(`.account`),
		chromedp.Click(`.claim > summary`), chromedp.WaitVisible(`.claim[open] blockquote a`),
		chromedp.Click(`.claim[open] blockquote a`), chromedp.WaitVisible(`#words`),
	)
	if s := b.text(`.foot`); !strings.Contains(s, "Times are UTC") || strings.Contains(s, "Keys") {
		b.t.Errorf("the foot says %q", s)
	}
}

// A browser is a tab of Chromium and a desk to look at.
type browser struct {
	t          *testing.T
	ctx        context.Context
	desk       string      // address
	complaints chan string // of the browser
}

func newBrowser(t *testing.T) *browser {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	switch {
	case path == "" && os.Getenv("HEARSAY_NEED_BROWSER") != "":
		t.Fatal("HEARSAY_NEED_BROWSER is set, but there is no chromium in PATH")
	case path == "":
		t.Skip("skipped: there is no chromium in PATH to show the pages")
	case testing.Short():
		t.Skip("skipped: -short")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1280, 900),
		chromedp.Flag("disable-component-update", true), chromedp.Env("TZ=UTC"))
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	b := &browser{t: t, ctx: ctx, desk: startDesk(t), complaints: make(chan string, 20)}
	if err := chromedp.Do(ctx); err != nil { // starts it: later time limits end what they are for, not the browser
		t.Fatal(err)
	}
	go b.listen()
	return b
}

// listen hears what the browser complains of: a script that fails, a file that isn't
// there, something that the content security policy forbids.
func (b *browser) listen() {
	for e, err := range chromedp.Events(b.ctx, log.EntryAdded) {
		if err != nil {
			return
		}
		if e.Entry.Level != "error" || strings.Contains(e.Entry.URL, "/nowhere") || strings.Contains(e.Entry.Text, "400 (Bad Request)") {
			continue // a page that isn't there, and a form that was refused
		}
		select {
		case b.complaints <- e.Entry.Text + " (" + e.Entry.URL + ")":
		default: // enough is known
		}
	}
}

// with runs a part of the test in the same tab, in light colours on a wide screen.
func (b *browser) with(part func(*browser)) func(*testing.T) {
	return func(t *testing.T) {
		one := &browser{t: t, ctx: b.ctx, desk: b.desk}
		one.scheme("light")
		one.do(chromedp.EmulateViewport(1280, 900))
		part(one)
	}
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 30*time.Second)
	defer cancel()
	for i, step := range steps {
		if err := chromedp.Do(ctx, step); err != nil {
			b.t.Fatalf("step %d: %v", i+1, err)
		}
	}
}

func (b *browser) scheme(name string) {
	b.t.Helper()
	b.do(command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}},
	}))
}

// openAll unfolds everything on the page.
func (b *browser) openAll() {
	b.t.Helper()
	eval[bool](b, `document.querySelectorAll("main details").forEach(d => d.open = true), true`)
}

func (b *browser) text(selector string) string {
	b.t.Helper()
	s, err := chromedp.Run(b.ctx, chromedp.Text(selector))
	if err != nil {
		b.t.Fatal(err)
	}
	return s
}

// picture keeps what is on the screen, where somebody wants to look at it.
func (b *browser) picture(name string) {
	b.t.Helper()
	dir := os.Getenv("HEARSAY_SCREENSHOTS")
	if dir == "" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644)
	}
	if err != nil {
		b.t.Error(err)
	}
}

func eval[T any](b *browser, script string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script))
	if err != nil {
		b.t.Fatalf("%s: %v", script, err)
	}
	return v
}

// command is a command of the browser's own protocol as a step.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, c, params)
		return err
	})
}

// startDesk serves the sample story as the command does, and gives the address.
func startDesk(t *testing.T) string {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "demo.db"))
	if err != nil {
		t.Fatal(err)
	}
	if err := takeInSample(t.Context(), store); err != nil {
		t.Fatal(err)
	}
	if err := listenToSample(t.Context(), store); err != nil {
		t.Fatal(err)
	}
	said, says := io.Pipe()
	p := &program{out: says, err: io.Discard}
	ctx, stop := context.WithCancel(context.WithoutCancel(t.Context()))
	ended := make(chan error, 1)
	go func() { ended <- p.serve(ctx, store, desked{addr: "127.0.0.1:0", client: web.New(web.Config{})}, nil) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		store.Close()
	})
	line, err := bufio.NewReader(said).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	_, address, ok := strings.Cut(line, "http://")
	if !ok {
		t.Fatalf("serve says %q", line)
	}
	address, _, _ = strings.Cut(address, " ")
	return "http://" + address
}

// listenToSample adds sources as they may stand: good, failing, asked no more, paused, new.
func listenToSample(ctx context.Context, store *sqlite.Store) error {
	at := time.Date(2020, 1, 1, 15, 0, 0, 0, time.UTC)
	return store.InTx(ctx, func(tx *sqlite.Tx) error {
		for i, state := range []hearsay.SourceState{
			{Tried: at, Good: at, Reports: 1204, Title: "The Harbour Herald: all the news of the coast, with a title that is rather long"},
			{Tried: at, Good: at.Add(-time.Hour), Failures: 4, LastError: "the name a-very-long-name-of-a-host-that-does-not-fit-on-a-telephone.test is not known"},
			{Tried: at, Stopped: "it is gone for good (410)", Moved: "https://elsewhere.test/feed"},
			{Tried: at, Good: at}, {},
		} {
			s := hearsay.Source{URL: fmt.Sprintf("https://feeds-%d.test/a/rather/long/path/feed.xml", i), Added: at, Paused: i == 3, Interval: time.Hour,
				Profile: hearsay.Profile{Outlet: "The Harbour Herald", Kind: hearsay.NewspaperOutlet, Family: "Quay Media", Home: "GB"}}
			s.ID = hearsay.SourceID(s.URL)
			if err := tx.SaveSource(ctx, s); err != nil {
				return err
			}
			if err := tx.SaveSourceState(ctx, s.ID, state); err != nil {
				return err
			}
		}
		return nil
	})
}

func spaces(s string) string { return strings.Join(strings.Fields(s), " ") }
