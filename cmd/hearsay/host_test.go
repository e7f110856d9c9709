package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestTheDeskAnswersToItsOwnNamesOnly(t *testing.T) {
	desk := onlyFor([]string{"Desk.example"}, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {}))
	for host, want := range map[string]int{
		"127.0.0.1:8080": 200, "localhost:8080": 200, "LOCALHOST": 200, "[::1]:8080": 200, "192.168.1.5": 200, "desk.example:80": 200,
		"evil.example": 421, "localhost.evil.example": 421, "": 421,
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.Host = host
		w := httptest.NewRecorder()
		desk.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("host %q: %d, want %d", host, w.Code, want)
		}
	}
}
