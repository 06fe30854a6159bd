"""Places by name: countries, demonyms, cities, states. Made by `tasks/places.py`; do not edit.

Sources: CLDR through babel 2.19.0, ISO 3166 through pycountry 26.2.16, rows by hand.
"""

# ruff: noqa: E501 - rows of a table are as long as their words

ROWS = """\
AD:Andorra
AE:Abu Dhabi|Dubai|Emirates|Emirati|Emiratis|Sharjah|U.A.E.|UAE|United Arab Emirates|VAE|the Emirates|الإمارات العربية المتحدة
AF:Afghanistan|Kabul|افغانستان
AG:Antigua|Antigua and Barbuda
AI:Anguilla
AL:Albania|Albanian|Albanians|Shqipëri|Tirana
AM:Armenia|Armenian|Yerevan|Հայաստան
AO:Angola|Angolan|Luanda
AQ:Antarctica
AR:Argentina|Argentine|Argentinean|Argentinian|Argentinians|Buenos Aires|Catamarca|Cordoba|Córdoba|Jujuy|La Rioja|Mendoza|Rio Gallegos|Rosario|Río Gallegos|Salta|San Luis|Tucuman|Tucumán|Ushuaia
AS:American Samoa|Pago Pago
AT:Austria|Austrian|Austrians|Autriche|Graz|Innsbruck|Klagenfurt|Linz|Oesterreich|Salzburg|Tirol|Tyrol|Vienna|Wien|Österreich
AU:Adelaide|Aussie|Aussies|Australia|Australian|Australian Capital Territory|Australians|Australie|Australien|Brisbane|Broken Hill|Cairns|Canberra|Darwin|Geelong|Gold Coast|Hobart|Lindeman|Lord Howe Island|Melbourne|New South Wales|Newcastle NSW|Northern Territory|Oz|Perth|Queensland|Queenslander|Queenslanders|South Australia|Sydney|Sydneysider|Sydneysiders|Tasmania|Townsville|Western Australia|Wollongong
AW:Aruba
AX:Mariehamn|Åland|Åland Islands
AZ:Azerbaijan|Azerbaijani|Azərbaycan|Baku|Азәрбајҹан
BA:Bosna i Hercegovina|Bosnia and Herzegovina|Bosnian|Sarajevo|Босна и Херцеговина
BB:Barbados
BD:Bangladesh|Bangladeshi|Bangladeshis|Chattogram|Chittagong|Dhaka|Sylhet|বাংলাদেশ
BE:Antwerp|Antwerpen|Belgian|Belgians|Belgien|Belgique|Belgium|België|Bruges|Brussel|Brussels|Bruxelles|Bélgica|Flanders|Gent|Ghent|Leuven|Liège|Vlaanderen|Wallonia
BF:Burkina Faso|Ouagadougou
BG:Bulgaria|Bulgarian|Bulgarians|Plovdiv|Sofia|Varna|България|София
BH:Bahrain|Bahraini|Manama|البحرين
BI:Bujumbura|Burundi|Uburundi
BJ:Benin|Bénin|Porto-Novo
BL:Saint-Barthélemy|St. Barthelemy|St. Barthélemy
BM:Bermuda
BN:Brunei|بروني
BO:Bolivia|Bolivian|La Paz|Santa Cruz de la Sierra
BQ:Caribbean Netherlands|Caribisch Nederland|Kralendijk
BR:Araguaina|Araguaína|Belem|Belo Horizonte|Belém|Boa Vista|Brasil|Brasile|Brasilia|Brasilien|Brasília|Brazil|Brazilian|Brazilians|Brazylii|Brésil|Campinas|Campo Grande|Cuiaba|Cuiabá|Curitiba|Eirunepe|Eirunepé|Fernando de Noronha|Florianopolis|Florianópolis|Fortaleza|Maceio|Maceió|Manaus|Porto Alegre|Porto Velho|Recife|Rio|Rio Branco|Rio de Janeiro|Salvador Bahia|Santarem|Santarém|Sao Paulo|São Paulo
BS:Bahamas|Nassau
BT:Bhutan|Thimphu|འབྲུག
BV:Bouvet Island
BW:Botswana|Botswanan|Gaborone
BY:Belarus|Belarusian|Minsk|Беларусь
BZ:Belize
CA:Alberta|Albertan|Albertans|Atikokan|Blanc-Sablon|Brampton|British Columbia|Burnaby|Calgary|Cambridge Bay|Canada|Canadian|Canadians|Canadá|Creston|Dawson|Dawson Creek|Edmonton|Fort Nelson|Glace Bay|Goose Bay|Halifax|Inuvik|Iqaluit|Kanada|Kelowna|Kitchener|Manitoba|Mississauga|Moncton|Montreal|Montréal|New Brunswick|Newfoundland and Labrador|Northwest Territories|Nova Scotia|Nunavut|Ontarian|Ontarians|Ontario|Ottawa|Prince Edward Island|Quebec|Quebec City|Quebecer|Quebecers|Québec|Rankin Inlet|Regina|Resolute|Saskatchewan|Saskatoon|Surrey BC|Swift Current|Toronto|Torontonian|Torontonians|Vancouver|Victoria BC|Waterloo Ontario|Whitehorse|Winnipeg|Yukon
CC:Cocos Islands
CD:Congo - Kinshasa|Congo-Kinshasa|DR Congo|DRC|Kinshasa|Lubumbashi
CF:Bangui|Central African Republic|Ködörösêse tî Bêafrîka|République centrafricaine
CG:Brazzaville|Congo - Brazzaville|Congo-Brazzaville
CH:Basel|Basle|Bern|Berne|Geneva|Genf|Genève|Lausanne|Lucerne|Lugano|Luzern|Schweiz|Schwiiz|St. Gallen|Suisse|Suiza|Suíça|Svizzera|Swiss|Switzerland|Winterthur|Zurich|Zürich|スイス
CI:Abidjan|Côte d'Ivoire|Ivory Coast
CK:Cook Islands|Rarotonga
CL:Chile|Chilean|Chileans|Coyhaique|Easter Island|Punta Arenas|Santiago|Santiago de Chile|Valparaiso|Valparaíso
CM:Cameroon|Cameroonian|Cameroun|Douala|Yaoundé
CN:Beijing|Chengdu|China|Chine|Chinese|Chongqing|Dalian|Dongguan|Guangzhou|Hangzhou|Mainland China|Nanjing|Ningbo|PRC|Qingdao|Shanghai|Shenyang|Shenzhen|Suzhou|Tianjin|Urumqi|Wuhan|Xi'an|Xiamen|Xian|mainland China|Ürümqi|上海|中国|中國|北京|广州|成都|杭州|深圳|중국
CO:Barranquilla|Bogota|Bogotá|Cali|Cartagena|Colombia|Colombian|Colombians|Medellin|Medellín
CR:Costa Rica|Costa Rican|San José
CU:Cuba|Cuban|Havana
CV:Cabo Verde|Cape Verde
CW:Curacao|Curaçao|Kòrsou
CX:Christmas Island
CY:Cypriot|Cyprus|Famagusta|Kıbrıs|Limassol|Nicosia|Κύπρος
CZ:Brno|Brně|Czech|Czech Republic|Czechia|Czechs|Ostrava|Pilsen|Plzeň|Prague|Praha|Praze|Tschechien|Česko|Česku|Česká republika
DE:Alemanha|Alemania|Allemagne|Augsburg|Baden-Württemberg|Bavaria|Bayern|Berlin|Bochum|Bonn|Bremen|Büsingen|Cologne|Deutsche|Deutschland|Dortmund|Dresden|Duisburg|Duitsland|Dusseldorf|Düsseldorf|Frankfurt|Frankfurt am Main|Freiburg|German|Germania|Germans|Germany|Hamburg|Hannover|Hanover|Heidelberg|Hesse|Hessen|Karlsruhe|Kiel|Köln|Leipzig|Mainz|Mannheim|Munich|München|Münster|Niedersachsen|Niemcy|Niemczech|Nordrhein-Westfalen|Nuremberg|Nürnberg|Rostock|Sachsen|Saxony|Stuttgart|Wiesbaden|deutsche|deutschen|ドイツ|德国|독일
DJ:Djibouti|جيبوتي
DK:Aalborg|Aarhus|Copenhagen|Dane|Danemark|Danes|Danish|Danmark|Denemarken|Denmark|Dinamarca|Dänemark|København|Odense
DO:Dominican|Dominican Republic|República Dominicana|Santo Domingo
DZ:Algeria|Algerian|Algiers|Algérie|الجزائر
EC:Ecuador|Ecuadorian|Galapagos Islands|Galápagos Islands|Guayaquil|Quito
EE:Eesti|Estonia|Estonian|Estonians|Tallinn|Tartu
EG:Alexandria Egypt|Cairo|Egypt|Egyptian|Egyptians|Giza|مصر
EH:El Aaiun|El Aaiún|Western Sahara|الصحراء الغربية
ER:Asmara|Eritrea|إريتريا|ኤርትራ
ES:Alicante|Andalucía|Andalusia|Barcelona|Bilbao|Canaries|Canary Islands|Catalonia|Cataluña|Ceuta|Espagne|Espanha|España|Galicia|Hiszpanii|Madrid|Malaga|Murcia|Málaga|Sevilla|Seville|Spagna|Spain|Spaniard|Spaniards|Spanien|Spanish|Spanje|Valencia|Zaragoza
ET:Addis Ababa|Ethiopia|Ethiopian|ኢትዮጵያ
FI:Espoo|Finland|Finlande|Finlandia|Finn|Finnish|Finnland|Finns|Helsinki|Oulu|Suomessa|Suomi|Tampere|Turku|Vantaa
FJ:Fiji
FK:Falkland Islands|Stanley
FM:Chuuk|Kosrae|Micronesia|Pohnpei
FO:Faroe Islands|Faroes|Føroyar
FR:Bordeaux|Dijon|France|Francia|Francji|Frankreich|Frankrijk|França|French|Grenoble|Ile-de-France|Lille|Lyon|Lyons|Marseille|Marseilles|Montpellier|Nantes|Paris|Parisian|Parisians|Reims|Rennes|Strasbourg|Toulon|Toulouse|Île-de-France|フランス|法国
GA:Gabon|Libreville
GB:Aberdeen|Angleterre|Belfast|Birmingham|Blackpool|Bolton|Bournemouth|Bradford|Brighton|Bristol|Brit|Britain|British|Briton|Britons|Brits|Cambridge|Canary Wharf|Cardiff|Cornwall|Coventry|Devon|Dundee|Edinburgh|England|English|Essex|Exeter|Glasgow|Glaswegian|Glaswegians|Great Britain|Greater Manchester|Großbritannien|Inverness|Lancashire|Leeds|Leicester|Liverpool|London|Londoner|Londoners|Luton|Manchester|Mancunian|Mancunians|Middlesbrough|Milton Keynes|Newcastle|Northern Ireland|Northern Irish|Norwich|Nottingham|Oxford|Plymouth|Portsmouth|Regno Unito|Reino Unido|Royaume-Uni|Scotland|Scots|Scottish|Sheffield|Southampton|Stoke|Sunderland|Surrey|Sussex|Swansea|Swindon|U.K|U.K.|UK|United Kingdom|Wales|Welsh|West Midlands|Wolverhampton|Wrexham|York|Yorkshire|イギリス|英国
GD:Grenada
GE:Georgian|Tbilisi|საქართველო
GF:Cayenne|French Guiana|Guyane française
GG:Guernsey
GH:Accra|Ghana|Ghanaian|Ghanaians|Kumasi|Takoradi|Tema
GI:Gibraltar
GL:Danmarkshavn|Greenland|Ittoqqortoormiit|Kalaallit Nunaat|Nuuk|Thule
GM:Banjul|Gambia
GN:Conakry|Guinée
GP:Guadeloupe
GQ:Equatorial Guinea|Guinea Ecuatorial|Guiné Equatorial|Guinée équatoriale|Malabo
GR:Athens|Crete|Greece|Greek|Greeks|Patras|Thessaloniki|Ελλάδα
GS:South Georgia|South Georgia and South Sandwich Islands
GT:Guatemala|Guatemala City|Guatemalan
GU:Guam
GW:Bissau|Guinea-Bissau|Guiné-Bissau
GY:Guyana
HK:HK|Hong Kong|Hong Kong SAR China|Hong Konger|Hong Kongers|Kowloon|中國香港特別行政區|香港
HM:Heard Island and McDonald Islands
HN:Honduran|Honduras|Tegucigalpa
HR:Croatia|Croatian|Croatians|Dubrovnik|Hrvatska|Rijeka|Zagreb
HT:Haiti|Haïti|Port-au-Prince
HU:Budapest|Budapesten|Debrecen|Hongrie|Hungarian|Hungarians|Hungary|Magyarország|Magyarországon|Szeged|Ungarn
ID:Bali|Bandung|Batam|Indonesia|Indonesian|Indonesians|Jakarta|Jayapura|Makassar|Medan|Pontianak|Semarang|Surabaya|Yogyakarta
IE:Dublin|Eire|Galway|Ireland|Irish|Irland|Irlande|Limerick|Republic of Ireland|Waterford|Éire
IL:Haifa|Israel|Israeli|Israelis|Jerusalem|Tel Aviv|ישראל|إسرائيل
IM:Ellan Vannin|Isle of Man
IN:Ahmedabad|Amritsar|Andhra Pradesh|Assam|Bangalore|Bengaluru|Bharat|Bhopal|Bhubaneswar|Bihar|Bombay|Calcutta|Chandigarh|Chennai|Cochin|Coimbatore|Dehradun|Delhi|Delhi NCR|Goa|Gujarat|Gurgaon|Gurugram|Guwahati|Haryana|Hyderabad|Inde|India|Indian|Indians|Indien|Indore|Jaipur|Kanpur|Karnataka|Kerala|Kochi|Kolkata|Lucknow|Ludhiana|Madhya Pradesh|Madras|Madurai|Maharashtra|Mangalore|Mumbai|Mysore|Mysuru|Nagpur|Nashik|New Delhi|Noida|Odisha|Patna|Pune|Rajasthan|Rajkot|Ranchi|Surat|Tamil Nadu|Telangana|Thiruvananthapuram|Trivandrum|Uttar Pradesh|Vadodara|Vijayawada|Visakhapatnam|West Bengal|Índia|भारत
IO:British Indian Ocean Territory|Chagos Archipelago
IQ:Baghdad|Erbil|Iraq|Iraqi|العراق
IR:Iran|Iranian|Tehran|ایران
IS:Iceland|Icelandic|Reykjavik|Reykjavík|Ísland
IT:Bologna|Firenze|Florence|Genoa|Genova|Italia|Italian|Italians|Italie|Italien|Italië|Italy|Lombardia|Lombardy|Milan|Milano|Naples|Napoli|Palermo|Roma|Rome|Sicily|Torino|Turin|Tuscany|Venezia|Venice|Verona|Włoszech
JM:Jamaica|Jamaican|Kingston
JO:Amman|Jordanian|الأردن
JP:Fukuoka|Giappone|Hiroshima|Japan|Japanese|Japon|Japón|Kobe|Kyoto|Nagoya|Okinawa|Osaka|Sapporo|Sendai|Tokyo|Yokohama|京都|名古屋|大阪|日本|東京|横浜|福岡|일본
KE:Kenya|Kenyan|Kenyans|Kisumu|Mombasa|Nairobi
KG:Bishkek|Kyrgyzstan|Киргизия|Кыргызстан
KH:Cambodia|Cambodian|Phnom Penh|កម្ពុជា
KI:Canton Island|Kiribati|Kiritimati|Tarawa
KM:Comores|Comoros|جزر القمر
KN:St. Kitts|St. Kitts and Nevis
KP:North Korea|Pyongyang|북한
KR:Busan|Daegu|Daejeon|Incheon|Korea|Korean|Koreans|Pangyo|Republic of Korea|Seoul|South Korea|South Korean|韓国|韩国|대한민국|부산|서울|한국
KW:Kuwait|Kuwait City|Kuwaiti|الكويت
KY:Cayman|Cayman Islands
KZ:Aktau|Almaty|Aqtobe|Astana|Atyrau|Kazakh|Kazakhstan|Kazakhstani|Kostanay|Kyzylorda|Oral|Казахстан|Қазақстан
LA:Laos|Laotian|Vientiane|ລາວ
LB:Beirut|Lebanese|Lebanon|لبنان
LC:St. Lucia
LI:Liechtenstein|Liächteschtäi|Vaduz
LK:Colombo|Kandy|Sri Lanka|Sri Lankan|Sri Lankans|இலங்கை|ශ්‍රී ලංකාව
LR:Liberia|Monrovia
LS:Lesotho|Maseru
LT:Kaunas|Lietuva|Lithuania|Lithuanian|Lithuanians|Vilnius
LU:Luxembourg|Luxembourg City|Luxembourgish|Luxemburg|Lëtzebuerg
LV:Latvia|Latvian|Latvians|Latvija|Riga
LY:Libya|Libyan|Tripoli|ليبيا
MA:Casablanca|Maroc|Marrakech|Marrakesh|Meṛṛuk|Moroccan|Morocco|Rabat|Tangier|المغرب
MC:Monaco
MD:Chisinau|Chișinău|Moldova|Moldovan|Republica Moldova
ME:Crna Gora|Montenegrin|Montenegro|Podgorica
MF:Marigot|Saint-Martin|St. Martin
MG:Antananarivo|Madagascar|Madagasikara
MH:Kwajalein Atoll|Majuro|Marshall Islands
MK:Macedonia|Macedonian|North Macedonia|Skopje|Северна Македонија
ML:Bamako|Mali
MM:Burma|Burmese|Myanmar|Yangon|မြန်မာ
MN:Khovd|Mongolia|Mongolian|Ulaanbaatar|Монгол
MO:Macao|Macao SAR China|Macau|中國澳門特別行政區
MP:Northern Mariana Islands|Saipan
MQ:Martinique
MR:Mauritania|Nouakchott|موريتانيا
MS:Montserrat
MT:Malta|Maltese|Valletta
MU:Maurice|Mauritius|Port Louis
MV:Maldives|ދިވެހި ރާއްޖެ
MW:Blantyre|Malawi
MX:Bahia de Banderas|Bahía de Banderas|CDMX|Cancun|Cancún|Chihuahua|Ciudad Juarez|Ciudad Juárez|Ciudad de México|Guadalajara|Hermosillo|León Mexico|Matamoros|Mazatlan|Mazatlán|Merida|Messico|Mexican|Mexicans|Mexico|Mexico City|Mexiko|Mexique|Monterrey|Mérida|México|Ojinaga|Puebla|Querétaro|Tijuana
MY:Ipoh|Johor|Johor Bahru|KL|Kota Kinabalu|Kuala Lumpur|Kuching|Malacca|Malaysia|Malaysian|Malaysians|Penang|Sabah|Sarawak|Selangor
MZ:Maputo|Mozambican|Mozambique|Moçambique
NA:Namibia|Namibian|Windhoek
NC:New Caledonia|Noumea|Nouméa|Nouvelle-Calédonie
NE:Niamey
NF:Norfolk Island
NG:Abuja|Benin City|Enugu|Ibadan|Kaduna|Kano|Lagos|Nigeria|Nigerian|Nigerians|Nàìjíríà|Port Harcourt
NI:Managua|Nicaragua|Nicaraguan
NL:Amsterdam|Delft|Den Haag|Dutch|Eindhoven|Groningen|Holland|Leiden|Maastricht|Nederland|Netherlands|Niederlande|Niederlanden|Nijmegen|Pays-Bas|Países Bajos|Rotterdam|The Hague|The Netherlands|Tilburg|Utrecht|the Netherlands
NO:Bergen|Noorwegen|Noreg|Norge|Noruega|Norvège|Norway|Norwegen|Norwegian|Norwegians|Oslo|Stavanger|Tromsø|Trondheim
NP:Kathmandu|Nepal|Nepalese|Nepali|Pokhara|नेपाल
NR:Nauru
NU:Niue
NZ:Aotearoa|Auckland|Chatham Islands|Christchurch|Dunedin|Kiwi|Kiwis|NZ|Neuseeland|New Zealand|New Zealander|New Zealanders|Queenstown|Tauranga|Wellington
OM:Muscat|Oman|Omani|عُمان
PA:Panama|Panama City|Panamanian|Panamá
PE:Arequipa|Cusco|Lima|Peru|Peruvian|Peruvians|Perú
PF:French Polynesia|Gambier|Marquesas Islands|Polynésie française|Tahiti
PG:Bougainville|Papua New Guinea|Papua Niugini|Port Moresby
PH:BGC|Cebu|Davao|Filipina|Filipino|Filipinos|Makati|Manila|Metro Manila|Philippine|Philippines|Pilipinas|Pinoy|Quezon City|Taguig
PK:Faisalabad|Hyderabad Sindh|Islamabad|Karachi|Lahore|Multan|Pakistan|Pakistani|Pakistanis|Peshawar|Rawalpindi|پاکستان
PL:Cracow|Gdansk|Gdańsk|Gdańsku|Gdynia|Katowice|Krakow|Krakowie|Kraków|Lodz|Lublin|Poland|Pole|Polen|Poles|Polish|Pologne|Polonia|Polsce|Polska|Polski|Poznan|Poznaniu|Poznań|Szczecin|Warsaw|Warszawa|Warszawie|Wroclaw|Wrocław|Wrocławiu|Łódź
PM:Saint-Pierre|Saint-Pierre-et-Miquelon|St. Pierre and Miquelon
PN:Pitcairn Islands
PR:Puerto Rican|Puerto Rico|San Juan
PS:Gaza|Hebron|Palestinian Territories|الأراضي الفلسطينية
PT:Algarve|Azores|Braga|Coimbra|Lisboa|Lisbon|Madeira|Oporto|Porto|Portugal|Portuguese
PW:Palau
PY:Asuncion|Asunción|Paraguai|Paraguay|Paraguayan
QA:Doha|Qatar|Qatari|قطر
RE:La Réunion|Réunion
RO:Brasov|Bucharest|București|Cluj|Cluj-Napoca|Iasi|Iași|Romania|Romanian|Romanians|România|Roumanie|Rumänien|Timisoara|Timișoara
RS:Belgrade|Beograd|Novi Sad|Serbia|Serbian|Serbs|Srbija|Србија
RU:Anadyr|Astrakhan|Barnaul|Chita|Irkutsk|Kaliningrad|Kamchatka|Kazan|Khandyga|Kirov|Krasnoyarsk|Magadan|Moscow|Novokuznetsk|Novosibirsk|Omsk|Russia|Russian|Russians|Saint Petersburg|Sakhalin|Samara|Saratov|Srednekolymsk|St. Petersburg|Tomsk|Ulyanovsk|Ust-Nera|Vladivostok|Volgograd|Yakutsk|Yekaterinburg|Москва|Москве|Петербурге|России|Россия
RW:Kigali|Rwanda|Rwandan|U Rwanda
SA:Dammam|Jeddah|KSA|Mecca|Medina|NEOM|Riyadh|Saudi|Saudi Arabia|Saudi Arabian|Saudis|المملكة العربية السعودية
SB:Guadalcanal|Solomon Islands
SC:Mahe|Mahé|Seychelles
SD:Khartoum|Sudan|السودان
SE:Gothenburg|Göteborg|Lund|Malmo|Malmö|Schweden|Stockholm|Suecia|Suède|Sverige|Swede|Sweden|Swedes|Swedish|Uppsala|Västerås|Zweden
SG:Singapore|Singaporean|Singaporeans|Singapura|சிங்கப்பூர்|新加坡
SH:St. Helena
SI:Ljubljana|Maribor|Slovene|Slovenia|Slovenian|Slovenija
SJ:Longyearbyen|Svalbard and Jan Mayen|Svalbard og Jan Mayen
SK:Bratislava|Kosice|Košice|Slovak|Slovakia|Slovakian|Slovaks|Slovensko|Slovensku
SL:Freetown|Sierra Leone
SM:San Marino
SN:Dakar|Senegaal|Senegal|Senegalese|Sénégal
SO:Mogadishu|Somalia|Soomaaliya|الصومال
SR:Paramaribo|Suriname
SS:Juba|South Sudan
ST:Sao Tome|São Tomé|São Tomé and Príncipe|São Tomé e Príncipe
SV:El Salvador|Salvadoran|San Salvador
SX:Sint Maarten|Sint-Maarten
SY:Damascus|Syria|Syrian|سوريا
SZ:Eswatini|Mbabane|Swaziland
TC:Grand Turk|Turks and Caicos Islands
TD:Tchad|تشاد
TF:French Southern and Antarctic Lands|Kerguelen Islands
TG:Lome|Lomé|Togo
TH:Bangkok|Chiang Mai|Pattaya|Phuket|Thai|Thailand|Thais|กรุงเทพ|ไทย
TJ:Dushanbe|Tajikistan|Тоҷикистон
TK:Fakaofo|Tokelau
TL:Dili|Timor-Leste
TM:Ashgabat|Turkmenistan|Türkmenistan
TN:Tunis|Tunisia|Tunisian|Tunisie|تونس
TO:Tonga|Tongatapu
TR:Ankara|Antalya|Bursa|Istanbul|Izmir|Turkey|Turkish|Turks|Türkei|Türkiye|Türkiye'de|İstanbul|İstanbul'da|İzmir
TT:Port of Spain|Trinidad and Tobago|Trinidadian
TV:Funafuti|Tuvalu
TW:Hsinchu|Kaohsiung|Taichung|Taipei|Taiwan|Taiwanese|台北|台湾|台灣
TZ:Arusha|Dar es Salaam|Dodoma|Tanzania|Tanzanian
UA:Dnipro|Kharkiv|Kiev|Kyiv|Lviv|Odesa|Odessa|Simferopol|Ukraine|Ukrainian|Ukrainians|Киеве|Києві|Київ|Львів|Украина|Украине|Україна|Україні
UG:Entebbe|Kampala|Uganda|Ugandan
UM:Midway Atoll|U.S. Outlying Islands|Wake Island
US:Adak|Akron|Alabama|Alaska|Albuquerque|America|American|Americans|Anaheim|Anchorage|Arizona|Arkansas|Arlington|Atlanta|Austin|Bakersfield|Baltimore|Baton Rouge|Bay Area|Birmingham Alabama|Boise|Boston|Brooklyn|Buffalo|California|Californian|Californians|Chandler|Charleston|Charlotte|Chicago|Cincinnati|Cleveland|Colorado|Colorado Springs|Connecticut|Cupertino|D.C.|Dallas|Dayton|Delaware|Denver|Des Moines|Detroit|District of Columbia|Durham|EEUU|El Paso|Estados Unidos|Fargo|Florida|Floridian|Floridians|Fort Worth|Fresno|Hartford|Hawaii|Hollywood|Honolulu|Houston|Huntsville|Idaho|Illinois|Indiana|Indianapolis|Iowa|Irvine|Jacksonville|Jersey City|Juneau|Kansas|Kansas City|Kentucky|Knoxville|LA|Las Vegas|Little Rock|Long Beach|Los Angeles|Louisiana|Louisville|Lubbock|Madison|Maine|Manhattan|Maryland|Massachusetts|Memphis|Menlo Park|Menominee|Mesa|Metlakatla|Miami|Michigan|Milwaukee|Minneapolis|Minnesota|Mississippi|Missouri|Montana|Mountain View|NYC|Nashville|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New Orleans|New York|New York City|New Yorker|New Yorkers|Newark|North Carolina|North Dakota|Oakland|Ohio|Oklahoma|Oklahoma City|Omaha|Oregon|Orlando|Palo Alto|Pennsylvania|Philadelphia|Phoenix|Pittsburgh|Portland|Providence|Raleigh|Reno|Rhode Island|Richmond|Rochester|Sacramento|Saint Louis|Saint Paul|Salt Lake City|San Antonio|San Diego|San Francisco|San Jose|Santa Clara|Santa Fe|Savannah|Scottsdale|Seattle|Silicon Valley|Sioux Falls|Sitka|South Carolina|South Dakota|Spokane|St. Louis|St. Paul|Stati Uniti|Sunnyvale|Syracuse|Tallahassee|Tampa|Tennessee|Texan|Texans|Texas|Toledo|Tucson|Tulsa|U.S|U.S.|U.S.A.|US|US-American|USA|United States|United States of America|Utah|Vereinigte Staaten|Verenigde Staten|Vermont|Virginia|Virginia Beach|Wall Street|Washington|Washington D.C.|Washington DC|West Virginia|Wichita|Wisconsin|Wyoming|Yakutat|the States|États-Unis|США|アメリカ|美国|미국
UY:Montevideo|Uruguay|Uruguayan
UZ:Oʻzbekiston|Samarkand|Tashkent|Uzbek|Uzbekistan|Ўзбекистон
VA:Città del Vaticano|Vatican|Vatican City
VC:St. Vincent|St. Vincent and Grenadines
VE:Caracas|Venezuela|Venezuelan
VG:British Virgin Islands|Tortola
VI:St. Thomas|U.S. Virgin Islands
VN:Da Nang|Danang|Hanoi|Ho Chi Minh City|Hà Nội|Saigon|Viet Nam|Vietnam|Vietnamese|Việt Nam
VU:Efate|Vanuatu
WF:Wallis and Futuna|Wallis-et-Futuna
WS:Apia|Samoa
YE:Aden|Yemen|Yemeni|اليمن
YT:Mayotte
ZA:Bloemfontein|Cape Town|Durban|Gauteng|Gqeberha|Joburg|Johannesburg|Jozi|KwaZulu-Natal|Port Elizabeth|Pretoria|RSA|Sandton|South Africa|South African|South Africans|Soweto|Stellenbosch|Südafrika|Western Cape
ZM:Lusaka|Zambia|Zambian
ZW:Bulawayo|Harare|Zimbabwe|Zimbabwean
"""
"""A line a country: its ISO 3166-1 alpha-2 code and the names that mean it."""

NOT_PLACES = """\
African American
African-American
American Academy
American Association
American Bar
American Board
American College
American Express
American Heart
American Indian
American Institute
American Nurses
American Red
American Sign
American Society
American dollars
Arlington National
Asian American
Bank of America
British Columbia Institute
Cambridge University
Central America
Central American
Chad Smith
Chinese language
Chinese medicine
Dutch oven
English Language
English as
English fluency
English language
English proficiency
English speakers
English speaking
English teacher
English teachers
French fries
French language
French press
French speakers
French speaking
French teachers
German language
German speakers
German speaking
Great Britain's Got
Indian Ocean
Japanese language
Jordan River
Latin America
Latin American
London Stock
Madison Avenue
Mexican American
Native American
New York Times
North America
North American
Oxford University
Pan American
Phoenix University
Polish your
South America
South American
Spanish language
Spanish speakers
Spanish speaking
Spanish teacher
Spanish teachers
Swiss Army
Turkish bath
US dollar
US dollars
business English
fluent English
fluent Spanish
in Chinese
in English
in French
in German
in Italian
in Japanese
in Spanish
speak English
speak Spanish
speaks English
speaks Spanish
"""
"""Runs of words that hold such a name and mean no country."""

NEED_IN = """\
US:Georgia|Mobile|Orange|Columbus
GB:Reading|Bath|Hull|Derby|Preston|Kent|Lincoln|Chester|Stafford|Jersey
FR:Nice|Tours
HR:Split
IE:Cork
JO:Jordan
TD:Chad
NE:Niger
GN:Guinea
DM:Dominica
AU:Victoria
ES:Palma
IT:Bari
DE:Halle|Essen
CH:Zug
BR:Salvador
"""
"""Names that count only after "in", "near" and the like, for they are words as well."""

US_STATE_CODES = frozenset(
    "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY".split()
)
"""Postal codes of the US states, read only after a comma."""
