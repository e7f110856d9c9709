package language_test

import (
	"strings"
	"testing"

	"github.com/hearsay-news/hearsay/reading/language"
)

// reports are two or three sentences of news in each language.
var reports = map[string]string{
	"en": "Two people were killed when a bridge over the river collapsed on Tuesday, police said. Rescuers are still searching for those who were on it.",
	"es": "Dos personas murieron cuando se derrumbó el puente sobre el río el martes, según la policía. Los equipos de rescate todavía buscan a los desaparecidos.",
	"fr": "Deux personnes sont mortes mardi dans l'effondrement d'un pont sur la rivière, a indiqué la police. Les secours recherchent encore des disparus.",
	"de": "Zwei Menschen starben am Dienstag beim Einsturz einer Brücke über den Fluss, wie die Polizei mitteilte. Die Retter suchen noch nach Vermissten.",
	"pt": "Duas pessoas morreram quando a ponte sobre o rio desabou na terça-feira, segundo a polícia. As equipes de resgate ainda procuram os desaparecidos.",
	"it": "Due persone sono morte martedì nel crollo di un ponte sul fiume, ha detto la polizia. I soccorritori stanno ancora cercando i dispersi.",
	"nl": "Twee mensen kwamen dinsdag om het leven toen een brug over de rivier instortte, aldus de politie. Er wordt nog naar vermisten gezocht.",
	"ca": "Dues persones han mort dimarts quan s'ha ensorrat el pont sobre el riu, segons la policia. Els equips de rescat encara busquen els desapareguts amb gossos.",
	"ro": "Două persoane au murit marți după ce un pod peste râu s-a prăbușit, a anunțat poliția. Salvatorii caută în continuare persoanele dispărute.",
	"da": "To mennesker blev dræbt, da en bro over floden styrtede sammen tirsdag, oplyser politiet. Redningsfolk leder stadig efter de savnede, og vejen er spærret af.",
	"sv": "Två personer dog när en bro över floden rasade på tisdagen, uppger polisen. Räddningstjänsten söker fortfarande efter dem som saknas och vägen är avstängd.",
	"fi": "Kaksi ihmistä kuoli, kun joen ylittävä silta romahti tiistaina, poliisi kertoo. Pelastajat etsivät vielä kadonneita, mutta tie on suljettu ja sää on huono.",
	"hu": "Két ember meghalt, amikor kedden összeomlott egy híd a folyó felett, közölte a rendőrség. A mentők még keresik az eltűnteket, és az utat is lezárták.",
	"tr": "Salı günü nehrin üzerindeki köprünün çökmesi sonucu iki kişi hayatını kaybetti. Polis, kurtarma ekiplerinin kayıp olan kişileri aramaya devam ettiğini ve bölgenin çok tehlikeli olduğunu söyledi.",
	"id": "Dua orang tewas ketika jembatan di atas sungai itu runtuh pada hari Selasa, kata polisi. Tim penyelamat masih mencari korban yang hilang dan jalan sudah ditutup.",
	"sw": "Watu wawili wamefariki baada ya daraja kuanguka siku ya Jumanne, polisi walisema. Waokoaji bado wanatafuta watu ambao hawajulikani walipo katika mto huo.",
	"pl": "Dwie osoby zginęły we wtorek, gdy zawalił się most na rzece, poinformowała policja. Ratownicy nadal szukają zaginionych, a droga jest zamknięta dla ruchu.",
	"cs": "Dva lidé zahynuli v úterý, když se zřítil most přes řeku, uvedla policie. Záchranáři stále hledají pohřešované a silnice je uzavřena pro všechna vozidla.",
	"vi": "Hai người đã thiệt mạng khi cây cầu bắc qua sông bị sập hôm thứ Ba, cảnh sát cho biết. Lực lượng cứu hộ vẫn đang tìm kiếm những người mất tích.",
	"ru": "Два человека погибли во вторник при обрушении моста через реку, сообщила полиция. Спасатели всё ещё ищут пропавших без вести.",
	"uk": "Двоє людей загинули у вівторок, коли обвалився міст через річку, повідомила поліція. Рятувальники ще шукають зниклих безвісти.",
	"bg": "Двама души загинаха във вторник, когато мост над реката се срути, съобщи полицията. Спасителите все още търсят изчезналите и пътят е затворен.",
	"el": "Δύο άνθρωποι σκοτώθηκαν την Τρίτη όταν κατέρρευσε γέφυρα πάνω από το ποτάμι, ανακοίνωσε η αστυνομία.",
	"ar": "قتل شخصان يوم الثلاثاء في انهيار جسر على النهر، حسبما قالت الشرطة. ولا يزال رجال الإنقاذ يبحثون عن مفقودين في الموقع بعد الحادث.",
	"fa": "دو نفر روز سه\u200cشنبه در پی فرو ریختن پلی بر روی رودخانه کشته شدند. پلیس گفت که نیروهای امداد هنوز در جستجوی ناپدیدشدگان هستند و این جاده بسته شده است.",
	"he": "שני בני אדם נהרגו ביום שלישי כאשר קרס גשר מעל הנהר, כך אמרה המשטרה. כוחות ההצלה עדיין מחפשים את הנעדרים.",
	"hi": "मंगलवार को नदी पर बना पुल गिरने से दो लोगों की मौत हो गई, पुलिस ने कहा। बचाव दल अब भी लापता लोगों की तलाश कर रहे हैं।",
	"zh": "警方表示，周二一座跨河大桥倒塌，造成两人死亡。救援人员仍在寻找失踪者。",
	"ja": "警察によると、火曜日に川にかかる橋が崩落し、２人が死亡した。救助隊は行方不明者の捜索を続けている。",
	"ko": "화요일 강을 가로지르는 다리가 무너져 두 명이 숨졌다고 경찰이 밝혔다. 구조대는 실종자를 계속 찾고 있다.",
	"th": "ตำรวจกล่าวว่ามีผู้เสียชีวิตสองคนเมื่อสะพานข้ามแม่น้ำถล่มในวันอังคาร",
	"tl": "Dalawang tao ang namatay nang gumuho ang isang tulay sa ilog noong Martes, ayon sa pulisya. Hinahanap pa rin ng mga tagapagligtas ang mga nawawala.",
	"hr": "Dvije osobe poginule su u utorak kada se srušio most preko rijeke, rekao je glasnogovornik policije. Spasioci još traže nestale, a cesta nije otvorena.",
}

func TestReportsInManyLanguages(t *testing.T) {
	for want, body := range reports {
		if got := language.Recognise(body); got != want {
			t.Errorf("%s is taken for %q: %s", want, got, body)
		}
		if got := language.Recognise(strings.Repeat(body+"\n\n", 200)); got != want {
			t.Errorf("%s, long, is taken for %q", want, got)
		}
		first, _, _ := strings.Cut(body, ".")
		if got := language.Recognise(first); got != "" && got != want && (got != language.Undetermined || want == "en") {
			t.Errorf("%s, short, is taken for %q: %s", want, got, first)
		}
		switch want { // scripts without capitals
		case "ar", "fa", "he", "hi", "zh", "ja", "ko", "th":
			continue
		}
		if got := language.Recognise(strings.ToUpper(body)); got != want {
			t.Errorf("%s in capitals is taken for %q", want, got)
		}
	}
}

func TestEnglishIsNeverTakenForAnother(t *testing.T) {
	for _, body := range []string{
		"Explosion in Beirut",
		"Real Madrid beat Rio de Janeiro side in Copa de la Reina",
		"Los Angeles, San Diego and Las Vegas brace for El Niño",
		"Rafael de la Cruz, Maria del Mar, Jean-Luc de Villiers and Ludwig von der Heide meet in La Paz",
		"FARC, ELN sign deal",
		"BREAKING: huge blast heard near the port, windows gone, no idea what happened omg #Beirut #explosion @rooftop",
		"#blast #harbour #breaking",
		"TWO DIE AS BRIDGE FALLS INTO RIVER, POLICE SAY",
		"Och aye, the wee bairns were greetin when the polis came doon the brae, so they were",
		"Di police don arrest two man for di bridge matter, na so dem talk",
		"Wah gwaan, dem seh di bridge drop inna di river an two people dead",
		"The minister told reporters: “Nous ne négocierons pas avec ceux qui ont fait cela, et la police est sur place.” He then left the room and said that he would speak again on Friday.",
		"“Es war ein lauter Knall und dann war alles schwarz”, said Anna Weber, who lives beside the plant. The fire was out by noon, the brigade said.",
		"Nasdaq 17,222.1 +0.4% | DAX 18,001 -0.2 | Nikkei 39,100 +1.1",
		"func main() { for i := range list { fmt.Println(list[i].name, err) } }",
		"1. Hansen (NOR) 1:02.3\n2. Van den Berg (NED) 1:02.9\n3. García (ESP) 1:03.1",
		"Die Hard war film in man hat",
		"Ukraine grain deal: UN, Turkey, Russia, Kyiv",
		"Shall I compare thee to a summer day, when thou art gone and I must stay?",
		"Sao Paulo police: Joao da Silva e Sousa held",
		"200 g flour, 2 eggs, 1 tsp salt, 50 ml milk",
		"iVBORw0KGgoAAAANSUhEUgAABLAAAAMgCAIAAAC8ggxVAAAgAElEQVR42uzdeXxU1f3/8deElARIJkjCIoLe/la/ldel/un+aUR/laxwzy/de/dUalUnPM/ude+eAqnzQunVEla+leDun/leQue/un",
		"", " \n", "…", "12345", "💥💥", "\xff\xfe\xc3",
	} {
		switch got := language.Recognise(body); got {
		case "", "en":
		default:
			t.Errorf("taken for %q: %s", got, body)
		}
	}
}

func TestEnglishProseIsKnown(t *testing.T) {
	for _, body := range []string{
		"The minister told reporters: “Nous ne négocierons pas avec ceux qui ont fait cela.” He then left the room and said that he would speak again on Friday.",
		"A FIRE AT A WAREHOUSE IN THE HARBOUR WAS PUT OUT BY NOON, THE BRIGADE SAID.",
		"Omar al-Hadi and Leyla bint Saïd met Jürgen Müller in Łódź to talk about the ferry that sank off Hạ Long.",
		"The mayor said that two men had been seen near the gates of the plant before it burned.",
	} {
		if got := language.Recognise(body); got != "en" {
			t.Errorf("taken for %q: %s", got, body)
		}
	}
}

func TestBase(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "en", "en-GB": "en", "EN_us": "en", "English": "en", "eng": "en", "pt-BR": "pt", "zh-Hant-TW": "zh",
		"nb-NO": "no", "iw": "he", "": "", "und": "", "mul": "", "zxx": "", "qme": "", "x": "", "12": "", "deutsch?": "",
	} {
		if got := language.Base(tag); got != want {
			t.Errorf("%q: got %q, want %q", tag, got, want)
		}
	}
}

func BenchmarkRecognise(b *testing.B) {
	body := strings.Repeat(reports["en"]+" ", 40)
	b.ReportAllocs()
	for b.Loop() {
		language.Recognise(body)
	}
}
