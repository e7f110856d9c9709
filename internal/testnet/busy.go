package testnet

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"time"
)

// A busy outlet has another item whenever it was asked often enough.
type busy struct {
	*Outlet
	every int

	mu     sync.Mutex
	random *rand.Rand
	asked  int
}

// Busy makes an outlet that publishes an item of [News] at first and after every so many
// questions for its feed; what it publishes follows from the seed.
func Busy(name string, seed uint64, every int) http.Handler {
	b := &busy{Outlet: NewOutlet(name), every: every, random: rand.New(rand.NewPCG(seed, 1))}
	b.asked = int(seed) % every // not all at once
	return b
}

func (b *busy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/feed.xml" {
		b.mu.Lock()
		if b.asked++; b.asked%b.every == 0 {
			b.Publish(News(b.random, fmt.Sprint("r", b.asked), time.Time{}))
		}
		b.mu.Unlock()
	}
	b.Outlet.ServeHTTP(w, r)
}

var (
	subjects = strings.Fields("ferry bridge tanker warehouse factory dam tunnel airliner tram hospital mine refinery school market harbour viaduct glacier reactor pipeline cinema")
	acts     = []string{"caught fire", "collapsed", "was evacuated", "ran aground", "was flooded", "exploded", "was closed", "was struck by lightning", "lost power", "was attacked"}
	places   = strings.Fields("Porto Tarragona Lagos Valparaiso Izmir Odesa Durban Hamburg Halifax Busan Mombasa Palermo Rosario Gdansk Karachi Marseille Bergen Haifa Recife Nagoya")
	offices  = []string{"the fire brigade", "the mayor", "the interior ministry", "police", "the operator", "the coast guard", "a hospital", "the governor"}
	turns    = []string{"%s said on %s that %d people were injured and %d were missing.", "%s told reporters on %s that %d workers had been brought to safety and %d were still inside.", "%s confirmed on %s that %d people had died and %d were being treated."}
	weekdays = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)

// News is an item that tells of an event, in some hundred and fifty words, whole in the
// feed. What it tells follows from random.
func News(random *rand.Rand, id string, published time.Time) Item {
	pick := func(from []string) string { return from[random.IntN(len(from))] }
	subject, act, place := pick(subjects), pick(acts), pick(places)
	var b strings.Builder
	day := pick(weekdays)
	fmt.Fprintf(&b, "A %s near %s %s on %s, %s said. ", subject, place, act, day, pick(offices))
	for range 9 {
		office := pick(offices)
		fmt.Fprintf(&b, pick(turns)+" ", strings.ToUpper(office[:1])+office[1:], day, 2+random.IntN(200), 1+random.IntN(40))
	}
	fmt.Fprintf(&b, "The cause was not known. An inquiry into what happened to the %s has begun, %s said.", subject, pick(offices))
	return Item{ID: id, Title: fmt.Sprintf("%s near %s %s", strings.ToUpper(subject[:1])+subject[1:], place, act), Summary: b.String(), Published: published}
}
