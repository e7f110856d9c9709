package main

import "testing"

func TestOnlyThisMachineMayRuleByDefault(t *testing.T) {
	for addr, want := range map[string]bool{
		"127.0.0.1:8080": true, "localhost:0": true, "[::1]:8080": true,
		":8080": false, "0.0.0.0:8080": false, "192.168.1.5:80": false, "[::]:80": false, "desk.example:80": false, "8080": false,
	} {
		if got := (desked{addr: addr}).rules(); got != want {
			t.Errorf("%s: %v", addr, got)
		}
		if !(desked{addr: addr, edit: true}).rules() {
			t.Errorf("%s: not even where it is asked for", addr)
		}
	}
}
