window.YTD.deleted_tweets.part0 = [{"tweet":{"id_str":"190","full_text":"The depot is empty.","created_at":"Tue Feb 11 05:40:00 +0000 2025","lang":"en"}}]
