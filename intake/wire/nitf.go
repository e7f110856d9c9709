package wire

// readNITF takes a document of the News Industry Text Format (IPTC, 3.x).
func readNITF(doc *node) draft {
	var d draft
	data, head := doc.find("docdata"), doc.find("body.head")
	d.ID = data.find("doc-id").attr("id-string")
	d.Published = parseTime(first(data.find("date.issue").attr("norm"), data.find("date.release").attr("norm")))
	d.Title = first(head.find("hl1").words(), doc.find("hl1").words(), head.find("hedline").words(), doc.find("head", "title").words())
	d.Byline = byline(first(head.find("byline", "person").words(), head.find("byline").wordsBut("byttl")))
	d.dateline = head.find("dateline").words()
	d.Outlet = first(head.find("distributor").words(), data.find("doc-id").attr("regsrc"),
		doc.find("pubdata").attr("name"), data.find("doc.copyright").attr("holder"))
	d.Credit = head.find("rights", "rights.agent").words()
	d.Language = first(doc.find("body").attr("lang"), doc.attr("lang"))
	d.keep("urgency", data.find("urgency").attr("ed-urg"))
	d.keep("ednote", first(data.find("ed-msg").attr("info"), data.find("ed-msg").words(), head.find("note").words()))
	d.keep("signal", data.find("ed-msg").attr("msg-type"))
	d.keep("pubstatus", data.attr("management-status"))
	d.keep("version", data.find("du-key").attr("version"))
	d.keep("located", data.find("evloc").attr("city"))
	d.keep("slugline", data.find("du-key").attr("key"))
	d.paragraphs = doc.find("body.content").paragraphs()
	return d
}
