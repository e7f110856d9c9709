package main

import (
	"strings"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// pasteAndRead pastes what an office says, by keys alone, and reads what was made of it.
func pasteAndRead(b *browser) {
	b.do(chromedp.Navigate(b.desk), chromedp.WaitVisible(`.keys`), chromedp.KeyEvent("p"), chromedp.WaitVisible(`textarea`))
	if name := eval[string](b, `document.activeElement.name`); name != "text" {
		b.t.Fatalf("the cursor is in %q", name)
	}
	eval[bool](b, `document.activeElement.value = "", true`) // a key that this protocol sends types its sign as well
	b.do(chromedp.KeyEvent("The bridge at Lissvik is closed, the county police said. At least 3 people were injured."))
	b.do(chromedp.SendKeys(`input[name=outlet]`, "County Police"))
	b.picture("paste")
	b.do(chromedp.SendKeys(`input[name=outlet]`, "\r"), chromedp.WaitVisible(`.report`))
	if s := b.text(`.report`); !strings.Contains(s, "County Police") || !strings.Contains(s, "At least 3 people were injured") {
		b.t.Errorf("what was pasted opens as %q", s)
	}
	if s := b.text(`.says`); !strings.Contains(s, "police") {
		b.t.Errorf("who says what: %q", s)
	}
	b.do(chromedp.Navigate(b.desk+"/paste"), chromedp.WaitVisible(`textarea`), chromedp.SendKeys(`textarea`, "A second bridge is closed, police said."))
	eval[bool](b, `document.querySelector("textarea").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true })), true`)
	b.do(chromedp.WaitVisible(`.report`))
}

// listenWithoutScripts changes a source and fails to add another, where no script runs.
func listenWithoutScripts(b *browser) {
	b.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	defer b.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{}))
	b.do(chromedp.Navigate(b.desk+"/sources"), chromedp.WaitVisible(`.source`))
	b.picture("sources")
	b.do(chromedp.SendKeys(`#add-url`, "127.0.0.1:9/feed"), chromedp.Click(`.addline button`), chromedp.WaitVisible(`#add-wrong`))
	if s := b.text(`#add-wrong`); !strings.Contains(s, "private network") {
		b.t.Errorf("an address of this machine: %q", s)
	}
	b.do(chromedp.Click(`.source a`), chromedp.WaitVisible(`.onesource`))
	b.picture("source")
	b.do(chromedp.SendKeys(`input[name=grade]`, "b"), chromedp.Click(`button[value=set]`), chromedp.WaitVisible(`input[name=grade][value=B]`))
	b.do(chromedp.Click(`button[value=pause]`), chromedp.WaitVisible(`button[value=resume]`))
	if s := b.text(`.onesource`); !strings.Contains(s, "Paused") && !strings.Contains(s, "paused") {
		b.t.Errorf("it is paused, and the page says %q", s)
	}
	b.do(chromedp.Click(`button[value=resume]`), chromedp.WaitVisible(`button[value=pause]`))
}
