"""Rows of the table of places that no named source gives: other names, demonyms, cities, regions. `tasks/places.py` checks and adds them.

One country a line: its code, then names, parted by commas.
"""

# ruff: noqa: E501 - rows of tables are as long as their words

OTHER_NAMES = """
US: US, U.S., U.S, USA, U.S.A., United States of America, the States, America, Estados Unidos, EEUU, États-Unis, Vereinigte Staaten, Stati Uniti, Verenigde Staten, 美国, アメリカ, 미국, США
GB: UK, U.K., U.K, Britain, Great Britain, England, Scotland, Wales, Northern Ireland, Großbritannien, Royaume-Uni, Angleterre, Reino Unido, Regno Unito, イギリス, 英国
IE: Republic of Ireland, Irlande, Irland, Eire
DE: Allemagne, Alemania, Germania, Duitsland, Niemcy, Niemczech, Alemanha, ドイツ, 德国, 독일
FR: Frankreich, Francia, França, Frankrijk, Francji, フランス, 法国
ES: Espagne, Spanien, Spagna, Espanha, Spanje, Hiszpanii
IT: Italie, Italien, Włoszech, Italië
NL: Holland, The Netherlands, the Netherlands, Pays-Bas, Niederlande, Niederlanden, Países Bajos
BE: Belgien, Bélgica
AT: Autriche, Oesterreich
CH: Switzerland, Suisse, Suiza, Svizzera, Schweiz, Suíça, スイス
PL: Poland, Polen, Pologne, Polonia, Polsce, Polski
CZ: Czech Republic, Czechia, Tschechien, Česku, Česká republika
SK: Slovakia, Slovensku
HU: Ungarn, Magyarországon, Hongrie
RO: România, Rumänien, Roumanie
SE: Schweden, Suède, Suecia, Zweden, Sverige
NO: Norwegen, Norvège, Noruega, Noorwegen, Norge
DK: Dänemark, Danemark, Dinamarca, Denemarken, Danmark
FI: Finnland, Finlande, Finlandia, Suomessa, Suomi
TR: Turkey, Türkiye, Türkiye'de, Türkei
RU: Russia, Россия, России
UA: Ukraine, Україна, Україні, Украине
AE: UAE, U.A.E., the Emirates, Emirates, VAE
SA: KSA, Saudi
QA: Qatar
KR: Korea, South Korea, Republic of Korea, 韓国, 韩国, 한국
KP: North Korea
JP: Japon, Japón, Giappone, 日本, 일본
CN: PRC, Mainland China, mainland China, Chine, 中国, 中國, 중국
HK: Hong Kong, HK, 香港
TW: Taiwan, 台湾, 台灣
MO: Macau, Macao
IN: Bharat, Inde, Indien, Índia
MM: Burma
CI: Ivory Coast, Côte d’Ivoire, Côte d'Ivoire
CD: DR Congo, DRC
CV: Cape Verde
SZ: Swaziland
MK: Macedonia
VN: Viet Nam, Việt Nam
LA: Laos
SY: Syria
TZ: Tanzania
BO: Bolivia
VE: Venezuela
IR: Iran
MD: Moldova
BN: Brunei
MX: Mexique, México, Mexiko, Messico
BR: Brésil, Brasilien, Brasile, Brazylii
CA: Kanada, Canadá
AU: Australien, Australie, Oz
NZ: New Zealand, NZ, Aotearoa, Neuseeland
ZA: RSA, Südafrika
PR: Puerto Rico
"""

DEMONYMS = """
US: American, Americans, US-American, New Yorker, New Yorkers, Texan, Texans, Californian, Californians, Floridian, Floridians
GB: Londoner, Londoners, Mancunian, Mancunians, Glaswegian, Glaswegians, British, Brit, Brits, Briton, Britons, English, Scottish, Scots, Welsh, Northern Irish
IE: Irish
CA: Canadian, Canadians, Torontonian, Torontonians, Quebecer, Quebecers, Ontarian, Ontarians, Albertan, Albertans
AU: Sydneysider, Sydneysiders, Queenslander, Queenslanders, Australian, Australians, Aussie, Aussies
NZ: New Zealander, New Zealanders, Kiwi, Kiwis
DE: German, Germans, deutsche, deutschen, Deutsche
AT: Austrian, Austrians
CH: Swiss
FR: Parisian, Parisians, French
BE: Belgian, Belgians
NL: Dutch
LU: Luxembourgish
ES: Spanish, Spaniard, Spaniards
PT: Portuguese
IT: Italian, Italians
GR: Greek, Greeks
CY: Cypriot
MT: Maltese
SE: Swedish, Swede, Swedes
NO: Norwegian, Norwegians
DK: Danish, Dane, Danes
FI: Finnish, Finn, Finns
IS: Icelandic
PL: Polish, Pole, Poles
CZ: Czech, Czechs
SK: Slovak, Slovakian, Slovaks
HU: Hungarian, Hungarians
RO: Romanian, Romanians
BG: Bulgarian, Bulgarians
HR: Croatian, Croatians
SI: Slovenian, Slovene
RS: Serbian, Serbs
BA: Bosnian
ME: Montenegrin
AL: Albanian, Albanians
MK: Macedonian
EE: Estonian, Estonians
LV: Latvian, Latvians
LT: Lithuanian, Lithuanians
UA: Ukrainian, Ukrainians
RU: Russian, Russians
BY: Belarusian
MD: Moldovan
GE: Georgian
AM: Armenian
AZ: Azerbaijani
KZ: Kazakh, Kazakhstani
UZ: Uzbek
TR: Turkish, Turks
IL: Israeli, Israelis
SA: Saudi Arabian, Saudis
AE: Emirati, Emiratis
QA: Qatari
KW: Kuwaiti
BH: Bahraini
OM: Omani
JO: Jordanian
LB: Lebanese
IQ: Iraqi
IR: Iranian
SY: Syrian
YE: Yemeni
EG: Egyptian, Egyptians
MA: Moroccan
DZ: Algerian
TN: Tunisian
LY: Libyan
NG: Nigerian, Nigerians
GH: Ghanaian, Ghanaians
KE: Kenyan, Kenyans
TZ: Tanzanian
UG: Ugandan
RW: Rwandan
ET: Ethiopian
ZA: South African, South Africans
ZW: Zimbabwean
ZM: Zambian
BW: Botswanan
NA: Namibian
MZ: Mozambican
AO: Angolan
SN: Senegalese
CM: Cameroonian
IN: Indian, Indians
PK: Pakistani, Pakistanis
BD: Bangladeshi, Bangladeshis
LK: Sri Lankan, Sri Lankans
NP: Nepali, Nepalese
CN: Chinese
HK: Hong Konger, Hong Kongers
TW: Taiwanese
JP: Japanese
KR: Korean, South Korean, Koreans
MN: Mongolian
SG: Singaporean, Singaporeans
MY: Malaysian, Malaysians
ID: Indonesian, Indonesians
PH: Filipino, Filipinos, Filipina, Philippine, Pinoy
TH: Thai, Thais
VN: Vietnamese
KH: Cambodian
LA: Laotian
MM: Burmese
MX: Mexican, Mexicans
BR: Brazilian, Brazilians
AR: Argentine, Argentinian, Argentinians, Argentinean
CL: Chilean, Chileans
CO: Colombian, Colombians
PE: Peruvian, Peruvians
UY: Uruguayan
PY: Paraguayan
BO: Bolivian
EC: Ecuadorian
VE: Venezuelan
CR: Costa Rican
PA: Panamanian
GT: Guatemalan
HN: Honduran
SV: Salvadoran
NI: Nicaraguan
CU: Cuban
DO: Dominican
JM: Jamaican
TT: Trinidadian
PR: Puerto Rican
"""

CITIES = """
US: New York City, NYC, Manhattan, Brooklyn, Los Angeles, LA, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, Austin, San Jose, Jacksonville, Fort Worth, Charlotte, Indianapolis, San Francisco, Seattle, Denver, Boston, Nashville, Detroit, Oklahoma City, Portland, Orlando, Las Vegas, Memphis, Louisville, Baltimore, Milwaukee, Albuquerque, Tucson, Fresno, Sacramento, Mesa, Kansas City, Atlanta, Omaha, Colorado Springs, Raleigh, Durham, Long Beach, Virginia Beach, Miami, Oakland, Minneapolis, Saint Paul, St. Paul, Tulsa, Tampa, Arlington, New Orleans, Wichita, Cleveland, Bakersfield, Honolulu, Anaheim, Pittsburgh, Cincinnati, St. Louis, Saint Louis, Anchorage, Newark, Irvine, Toledo, Jersey City, Chandler, Madison, Lubbock, Scottsdale, Reno, Boise, Richmond, Spokane, Des Moines, Salt Lake City, Santa Clara, Palo Alto, Mountain View, Cupertino, Menlo Park, Sunnyvale, Silicon Valley, Bay Area, Wall Street, Hollywood, Providence, Hartford, Buffalo, Rochester, Syracuse, Knoxville, Birmingham Alabama, El Paso, Dayton, Akron, Tallahassee, Savannah, Charleston, Huntsville, Baton Rouge, Little Rock, Santa Fe, Fargo, Sioux Falls, Washington DC, Washington D.C., D.C.
GB: London, Manchester, Birmingham, Leeds, Glasgow, Edinburgh, Liverpool, Sheffield, Bristol, Newcastle, Nottingham, Leicester, Cardiff, Belfast, Swansea, Coventry, Bradford, Stoke, Wolverhampton, Plymouth, Southampton, Portsmouth, Aberdeen, Dundee, York, Oxford, Cambridge, Brighton, Norwich, Exeter, Milton Keynes, Sunderland, Middlesbrough, Luton, Swindon, Bournemouth, Inverness, Greater Manchester, West Midlands, Yorkshire, Lancashire, Surrey, Essex, Sussex, Cornwall, Devon, Wrexham, Blackpool, Bolton, Canary Wharf
IE: Dublin, Galway, Limerick, Waterford
CA: Toronto, Vancouver, Montreal, Montréal, Calgary, Edmonton, Ottawa, Winnipeg, Québec, Quebec City, Halifax, Victoria BC, Saskatoon, Regina, Mississauga, Brampton, Kitchener, Waterloo Ontario, Kelowna, Surrey BC, Burnaby
AU: Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Hobart, Darwin, Gold Coast, Geelong, Cairns, Wollongong, Newcastle NSW, Townsville
NZ: Auckland, Wellington, Christchurch, Dunedin, Tauranga, Queenstown
DE: Berlin, Hamburg, Munich, München, Cologne, Köln, Frankfurt, Frankfurt am Main, Stuttgart, Düsseldorf, Dusseldorf, Leipzig, Dortmund, Bremen, Dresden, Hanover, Hannover, Nuremberg, Nürnberg, Duisburg, Bochum, Bonn, Karlsruhe, Mannheim, Münster, Augsburg, Wiesbaden, Freiburg, Heidelberg, Kiel, Rostock, Mainz, Bavaria, Bayern, Saxony, Sachsen, Hesse, Hessen, Baden-Württemberg, Nordrhein-Westfalen, Niedersachsen
AT: Vienna, Wien, Graz, Linz, Salzburg, Innsbruck, Klagenfurt, Tyrol, Tirol
CH: Zurich, Zürich, Geneva, Genève, Genf, Basel, Basle, Bern, Berne, Lausanne, Lucerne, Luzern, Winterthur, St. Gallen, Lugano
FR: Paris, Lyon, Lyons, Marseille, Marseilles, Toulouse, Bordeaux, Lille, Nantes, Strasbourg, Montpellier, Rennes, Grenoble, Île-de-France, Ile-de-France, Reims, Dijon, Toulon
BE: Brussels, Bruxelles, Brussel, Antwerp, Antwerpen, Ghent, Gent, Liège, Bruges, Leuven, Flanders, Wallonia, Vlaanderen
NL: Amsterdam, Rotterdam, The Hague, Den Haag, Utrecht, Eindhoven, Groningen, Tilburg, Delft, Maastricht, Nijmegen, Leiden
LU: Luxembourg City
ES: Madrid, Barcelona, Valencia, Seville, Sevilla, Bilbao, Málaga, Malaga, Zaragoza, Catalonia, Cataluña, Andalusia, Andalucía, Galicia, Canary Islands, Murcia, Alicante
PT: Lisbon, Lisboa, Porto, Oporto, Braga, Coimbra, Algarve, Madeira
IT: Rome, Roma, Milan, Milano, Turin, Torino, Naples, Napoli, Florence, Firenze, Bologna, Venice, Venezia, Genoa, Genova, Palermo, Sicily, Verona, Lombardy, Lombardia, Tuscany
GR: Athens, Thessaloniki, Crete, Patras
CY: Nicosia, Limassol
MT: Valletta
SE: Stockholm, Gothenburg, Göteborg, Malmö, Malmo, Uppsala, Västerås, Lund
NO: Oslo, Bergen, Stavanger, Trondheim, Tromsø
DK: Copenhagen, København, Aarhus, Odense, Aalborg
FI: Helsinki, Espoo, Tampere, Turku, Oulu, Vantaa
IS: Reykjavik, Reykjavík
PL: Warsaw, Warszawa, Warszawie, Krakow, Kraków, Krakowie, Cracow, Wroclaw, Wrocław, Wrocławiu, Poznan, Poznań, Poznaniu, Gdansk, Gdańsk, Gdańsku, Lodz, Łódź, Katowice, Lublin, Gdynia, Szczecin
CZ: Prague, Praha, Praze, Brno, Brně, Ostrava, Pilsen, Plzeň
SK: Bratislava, Košice, Kosice
HU: Budapest, Budapesten, Debrecen, Szeged
RO: Bucharest, București, Cluj, Cluj-Napoca, Timisoara, Timișoara, Iasi, Iași, Brasov
BG: Sofia, София, Plovdiv, Varna
HR: Zagreb, Rijeka, Dubrovnik
SI: Ljubljana, Maribor
RS: Belgrade, Beograd, Novi Sad
BA: Sarajevo
AL: Tirana
MK: Skopje
EE: Tallinn, Tartu
LV: Riga
LT: Vilnius, Kaunas
UA: Kyiv, Kiev, Lviv, Kharkiv, Odesa, Odessa, Dnipro, Київ, Києві, Киеве, Львів
RU: Moscow, Москва, Москве, St. Petersburg, Saint Petersburg, Novosibirsk, Kazan, Yekaterinburg, Петербурге
BY: Minsk
GE: Tbilisi
AM: Yerevan
AZ: Baku
KZ: Almaty, Astana
UZ: Tashkent
TR: Istanbul, İstanbul, İstanbul'da, Ankara, Izmir, İzmir, Bursa, Antalya
IL: Tel Aviv, Jerusalem, Haifa
SA: Riyadh, Jeddah, Dammam, Mecca, Medina, NEOM
AE: Dubai, Abu Dhabi, Sharjah
QA: Doha
KW: Kuwait City
BH: Manama
OM: Muscat
JO: Amman
LB: Beirut
IQ: Baghdad, Erbil
IR: Tehran
EG: Cairo, Alexandria Egypt, Giza
MA: Casablanca, Rabat, Marrakesh, Marrakech, Tangier
DZ: Algiers
TN: Tunis
NG: Lagos, Abuja, Kano, Ibadan, Port Harcourt, Benin City, Kaduna, Enugu
GH: Accra, Kumasi, Takoradi, Tema
KE: Nairobi, Mombasa, Kisumu
TZ: Dar es Salaam, Arusha, Dodoma
UG: Kampala, Entebbe
RW: Kigali
ET: Addis Ababa
ZA: Johannesburg, Cape Town, Durban, Pretoria, Port Elizabeth, Gqeberha, Bloemfontein, Soweto, Gauteng, Sandton, Western Cape, KwaZulu-Natal, Stellenbosch, Joburg, Jozi
ZW: Harare, Bulawayo
ZM: Lusaka
BW: Gaborone
NA: Windhoek
MZ: Maputo
AO: Luanda
SN: Dakar
CI: Abidjan
CM: Douala, Yaoundé
CD: Kinshasa
MU: Port Louis
IN: Mumbai, Bombay, Delhi, New Delhi, Bengaluru, Bangalore, Chennai, Madras, Hyderabad, Kolkata, Calcutta, Pune, Ahmedabad, Jaipur, Surat, Lucknow, Kanpur, Nagpur, Indore, Bhopal, Gurgaon, Gurugram, Noida, Kochi, Cochin, Thiruvananthapuram, Trivandrum, Coimbatore, Mysore, Mysuru, Chandigarh, Vadodara, Visakhapatnam, Patna, Ranchi, Bhubaneswar, Guwahati, Goa, Mangalore, Madurai, Nashik, Rajkot, Ludhiana, Amritsar, Dehradun, Vijayawada, Karnataka, Maharashtra, Kerala, Tamil Nadu, Telangana, Andhra Pradesh, Gujarat, Rajasthan, Uttar Pradesh, West Bengal, Bihar, Odisha, Haryana, Assam, Madhya Pradesh, Delhi NCR
PK: Karachi, Lahore, Islamabad, Rawalpindi, Faisalabad, Peshawar, Multan, Hyderabad Sindh
BD: Dhaka, Chittagong, Chattogram, Sylhet
LK: Colombo, Kandy
NP: Kathmandu, Pokhara
CN: Beijing, Shanghai, Shenzhen, Guangzhou, Chengdu, Chongqing, Hangzhou, Wuhan, Xi'an, Xian, Nanjing, Tianjin, Suzhou, Shenyang, Qingdao, Dalian, Ningbo, Xiamen, Dongguan, 北京, 上海, 深圳, 广州, 杭州, 成都
HK: Kowloon
TW: Taipei, Kaohsiung, Taichung, Hsinchu, 台北
JP: Tokyo, Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka, Kobe, Sendai, Hiroshima, Okinawa, 東京, 大阪, 京都, 名古屋, 福岡, 横浜
KR: Seoul, Busan, Incheon, Daegu, Daejeon, Pangyo, 서울, 부산
SG: 新加坡
MY: Kuala Lumpur, KL, Penang, Johor, Johor Bahru, Selangor, Kota Kinabalu, Kuching, Ipoh, Malacca, Sabah, Sarawak
ID: Jakarta, Surabaya, Bandung, Bali, Medan, Yogyakarta, Semarang, Batam
PH: Manila, Metro Manila, Cebu, Davao, Quezon City, Makati, Taguig, BGC
TH: Bangkok, Chiang Mai, Phuket, Pattaya, กรุงเทพ
VN: Hanoi, Ho Chi Minh City, Saigon, Da Nang, Danang, Hà Nội
KH: Phnom Penh
MM: Yangon
LA: Vientiane
MN: Ulaanbaatar
MX: Mexico City, Guadalajara, Monterrey, Tijuana, Puebla, Cancún, Cancun, CDMX, Querétaro, Ciudad de México, León Mexico, Mérida
BR: São Paulo, Sao Paulo, Rio de Janeiro, Rio, Brasília, Brasilia, Salvador Bahia, Belo Horizonte, Curitiba, Porto Alegre, Recife, Fortaleza, Florianópolis, Florianopolis, Campinas, Manaus
AR: Buenos Aires, Rosario, Mendoza
CL: Santiago, Santiago de Chile, Valparaíso, Valparaiso
CO: Bogotá, Bogota, Medellín, Medellin, Cali, Barranquilla, Cartagena
PE: Lima, Arequipa, Cusco
UY: Montevideo
PY: Asunción, Asuncion
BO: La Paz, Santa Cruz de la Sierra
EC: Quito, Guayaquil
VE: Caracas
CR: San José
PA: Panama City
GT: Guatemala City
HN: Tegucigalpa
SV: San Salvador
NI: Managua
CU: Havana
DO: Santo Domingo
JM: Kingston
TT: Port of Spain
HT: Port-au-Prince
PR: San Juan
"""

REGIONS_OF = {"US": "state", "CA": "province", "AU": "state"}
"""Countries whose states or provinces (ISO 3166-2) are taken whole, and the type of subdivision that counts most."""

NEED_IN = """
US: Georgia, Mobile, Orange, Columbus
GB: Reading, Bath, Hull, Derby, Preston, Kent, Lincoln, Chester, Stafford, Jersey
FR: Nice, Tours
HR: Split
IE: Cork
JO: Jordan
TD: Chad
NE: Niger
GN: Guinea
DM: Dominica
AU: Victoria
ES: Palma
IT: Bari
DE: Halle, Essen
CH: Zug
BR: Salvador
"""
"""Names that are words, people or other places as well: they count only after "in", "near" and the like."""

NOT_PLACES = """
Latin American, North American, South American, Central American, Native American, African American, African-American, Asian American,
Mexican American, American Indian, Pan American, North America, South America, Latin America, Central America, Bank of America, American Express,
American Association, American Board, American College, American Society, American Institute, American Heart, American Red, American Nurses, American Bar,
American Academy, American Sign, British Columbia Institute, Indian Ocean, Swiss Army, Dutch oven, French press, French fries, Turkish bath, Polish your,
New York Times, London Stock, Oxford University, Cambridge University, English language, English as, English speakers, English teacher, English teachers,
English proficiency, English Language, English speaking, Spanish speakers, Spanish speaking, Spanish language, Spanish teachers, Spanish teacher,
French language, French speakers, French teachers, German language, German speakers, German speaking, Chinese language, Chinese medicine, Japanese language,
French speaking, English fluency, fluent English, fluent Spanish, speak English, speak Spanish, speaks English, speaks Spanish, business English, in English, in Spanish,
in French, in German, in Chinese, in Japanese, in Italian, Arlington National, Madison Avenue, Phoenix University, Jordan River, Chad Smith, Great Britain's Got, US dollars, US dollar, American dollars
"""
"""Runs of words that hold a name and mean no country's pay."""
