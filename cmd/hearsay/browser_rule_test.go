package main

import (
	"strings"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// ruleWithoutScripts narrows the list by its form, pins a story, splits a report off, and
// takes both back, with nothing but HTML.
func ruleWithoutScripts(b *browser) {
	b.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	defer b.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{}))
	b.do(
		chromedp.Navigate(b.desk), chromedp.WaitVisible(`.stories`),
		chromedp.Click(`.filters > summary`), chromedp.WaitVisible(`.filters input[name=place]`),
		chromedp.SendKeys(`.filters input[name=place]`, "Iraq"), chromedp.Click(`.filters button`), chromedp.WaitVisible(`.active`),
	)
	if s := b.text(`.stories`); !strings.Contains(s, "embassy") || strings.Contains(s, "fireworks") {
		b.t.Errorf("stories of Iraq: %q", s)
	}
	b.picture("filtered")
	b.do(
		chromedp.Click(`.stories a`), chromedp.WaitVisible(`#hand`),
		chromedp.Click(`button[value=pin]`), chromedp.WaitVisible(`button[value=unpin]`),
		chromedp.Click(`#hand details:last-of-type > summary`), chromedp.WaitVisible(`#hand input[name=report][value=mw-0]`),
		chromedp.Click(`#hand input[name=report][value=mw-0]`), chromedp.Click(`#hand input[name=report][value=mil-0]`),
		chromedp.SendKeys(`#hand details:last-of-type input[name=why]`, "the strikes before"), chromedp.Click(`button[value=split]`), chromedp.WaitVisible(`#links`),
	)
	if s := b.text(`#links`); !strings.Contains(s, "Background") || !strings.Contains(s, "Kataeb Hezbollah fighters on Sunday") {
		b.t.Errorf("the links of what is left: %q", s)
	}
	if s := b.text(`#hand`); !strings.Contains(s, "2 reports split off as story") || !strings.Contains(s, "the strikes before") {
		b.t.Errorf("what was ruled: %q", s)
	}
	b.picture("ruled")
	b.do(
		chromedp.Click(`.rulings li:nth-child(2) button`), chromedp.WaitVisible(`.rulings li:nth-child(2).gone`),
		chromedp.Click(`.rulings li:nth-child(1) button`), chromedp.WaitVisible(`button[value=pin]`),
	)
}
