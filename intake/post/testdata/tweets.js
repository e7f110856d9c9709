window.YTD.tweets.part0 = [
 {"tweet":{"id_str":"188","full_text":"Depot fire: police &amp; brigade on site https://t.co/a","created_at":"Tue Feb 11 05:31:00 +0000 2025","lang":"en","entities":{"urls":[{"url":"https://t.co/a","expanded_url":"https://post.example/1"}]}}},
 {"tweet":{"id_str":"189","full_text":"RT @other: something","created_at":"Tue Feb 11 05:32:00 +0000 2025"}},
 {"tweet":{"odd":1}} ]
