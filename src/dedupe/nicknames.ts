/**
 * Given names that one person goes by: full names, short forms and the same name in other languages.
 * A compact list of our own, by common knowledge of European and American use; a name may stand in several groups
 * ("Alex"). Latinized spelling.
 */
const groups = `
alexander alex alexandr aleksandr aleksander alejandro alessandro alexandre sasha sascha sandy sandro xander lex alec olek alek ales alexandru oleksandr sacha
alexandra alex sandra sasha sandy alexa alejandra alessandra lexi aleksandra ola oleksandra
alexei alexey aleksei aleksey aljoscha alyosha lyosha oleksiy
albert al bert bertie alberto
alfred fred freddie alf alfredo fredo
andrew andy drew andreas andre andrei andrey andrea andres ondrej ondra andrzej andriy andrej anders andras bandi
anastasia nastya stasya ana nastia anastasiya
ann anne anna annie anita anya ania anka annika anneke annette hanna hannah ana anicka nan nancy nina
anthony tony antonio anton antoine toni antonin tonda antoni antek toncsi
antonia toni tonia antonella
arthur art arturo artur
barbara barb barbie bara barbora basia babs varvara varya
benjamin ben benny benji benjamim
bernard bernie bernhard bernardo bernd
bridget brigitte birgit brigid biddy
carl charles karl carlos carlo charlie chuck charly karel kaja karol karoly kalle chas
caroline carol carrie carolina karolina karoline lina karolína
catherine katherine kathryn kate katie kathy cathy cat kat kitty katarina katerina ekaterina katya katja kasia katarzyna catalina cathrin kathrin karin kaca caterina catarina catherina kathleen
cecilia cecile celia cecilie cilka
christian chris christiaan kristian cristian
christina christine chris tina christa kristin kristina kirsten krista cristina kristyna krystyna chrissy christiane
christopher chris kit topher christoph christophe cristobal krzysztof krzysiek kristof kryštof cristoforo kris
claudia claudine klaudia
daniel dan danny dani daniele danilo danek dana
david dave davey davide dawid dav
deborah debbie deb debra
dennis denis den denny dionysios
diana diane dee
dimitri dmitry dmitri dima dmitriy dimitris dimitrios dmytro mitya mitja jim
dominic dominik nick dom domingo dominique
donald don donnie
dorothy dorothea dot dottie dolly dora dorota thea
edward ed eddie ted teddy ned eduard eduardo edoardo edouard eda edvard
eleanor elena ella nell nora ellie eleonora lena elen leonor
elizabeth liz beth betty lizzie eliza elisa elisabeth betsy bess lisa elsa lisbeth elisabetta isabel isabella isabelle eliska alzbeta ela elzbieta libby elise erzsebet
emily em emma emmy emilie emilia emi
emanuel manuel manny emmanuel manolo manu
eric erik erich erick eirik
ernest ernie ernst ernesto
eugene gene yevgeny evgeny evgeni zhenya eugen eugenio yevhen evzen jenya
florian flo
frances fran fanny francesca franziska frantiska francisca francoise paca
francis frank fran francisco pancho paco francesco franz frantisek franta francois franco franciszek ferenc feri kico chico cisco francesc
frederick fred freddie fritz friedrich federico fridrich frederic fryderyk bedrich rick
gabriel gabe gabi gavril
gabriela gabi gaby gabriele gabrielle
george jorge georg giorgio georges yuri yury jiri jirka jerzy jurek gyorgy georgi georgios jordi juraj goran jurgen joerg jorgen jurij heorhiy jura egor yegor
gerald gerry jerry gerhard gerard gerardo gert
gregory greg grigory gregor gregorio grzegorz grisha rehor
gustav gus gustavo gusta
harold harry hal harald
heinrich henry harry hank enrique enrico henri hendrik henrik heinz heiner jindrich jindra henryk quique hal kike rik
helen helena elena helene lena ellen hela olena lenka helenka ilona nelly
hugh hugo huw
ignacio nacho ignatius ignaz ignac
irene irina ira irena irene irenka iryna
isaac ike izaak
isidore isidro isidoro
ivan vanya ivo john johan
jacob jake jakob jacobo jakub kuba james jim jimmy jamie diego jaime jacques giacomo jaap iago santiago tiago jack kubik yakov yasha jay
jacqueline jackie
jeffrey jeff geoff geoffrey jeffery
jennifer jen jenny jenna jennie
jeremy jerry jeremiah
jessica jess jessie
joan joanna johanna jana jane janet janice jean jeanne juana giovanna jo joanne joana ivana johana hanna asia janka
john jack johnny jon johann johannes jan jean juan giovanni ivan hans honza janek joao sean ian johan ioannis yannis giannis jens jeno janos jani jovan jean ivo hannes yoann hansi evan ion
jonathan jon john jonny nathan johnathan
joseph joe joey jose pepe giuseppe josef pepa jozef jozsef youssef yusuf beppe sepp iosif osip peppe jef jo josep zef chepe pepik jozko jupp yosef beppo
josephine josie jo josefina giuseppina fina josefa pepa
joshua josh josue
julia julie giulia yulia iuliia julka jule juliana yuliya julita
julian jules julien julio giulio julius juliusz gyula
kenneth ken kenny
kimberly kim
konstantin kostya constantin costa costas kostas constantine konstantinos dinos kostja
lawrence larry laurence lorenzo laurent laurenz lars lauren vavrinec lenz wawrzyniec lorens
leonard leo len lenny leonardo leonhard leon lev
louis lou luis lewis luigi ludwig ludovic louie lucho ludvik ludek lajos aloysius alois gigi luiz lutz ludwik
louise lou luisa luise lulu louisa
lucas luke luca lukas lukasz luc lucasz lukas lukash
ludmila lida luda lyudmila milka mila
magdalena magda lena madeleine madalena lenka maddalena madeline magdalene
marcus marc mark marco marcos marek markus marko marcel marcin
margaret maggie meg peg peggy marge margie greta gretchen rita margarita marguerite margarete marketa malgorzata gosia margherita grete margit margarida margot madge marjorie daisy
maria mary marie mariya masha marija marika molly polly miriam maricka maruska mia mariana marianne maryam mitzi mariella moira maja maire marusya
martha marta marti
martin marty marten martino maarten martijn martim
martina tina
matilda tilly mathilde tilda matylda
matthew matt matthias matteo mateo mathieu matej matyas mateusz matias matti mats mattias matheus mateus matous thijs hias
maximilian max maxim maksim massimo maxime maximiliano maks maxwell
melissa mel missy lissa
michael mike mick mickey michel miguel michele mikhail michal misha mihail miki mihaly michiel mikael mischa mikkel michail mykhailo mihai mikel mitch michail mishka michi
michelle michaela shelly michela micaela misa michala
monica monika mona monique
natalia natasha natalie nathalie nataliya tasha nata
nathaniel nathan nate nat
nicholas nick nicky nicolas niklas nikolaus nikolai kolya nikola mikulas niccolo nicola nico klaus claus niels nils nikos nikolaos miklos mikolaj niko mykola nikolay nicolo colin nicolau
nicole nicky nikki nicola nicoletta
olga olya olia
oliver ollie olivier oli oliwer
pamela pam
patricia pat patty trish tricia patrizia patsy trixie
patrick pat paddy patrik patricio patryk padraig patrizio
paul paulo pablo paolo pavel pavlos pawel pal pasha pau pavlo pali
paula pauline paola pavla polina
peter pete pedro pietro pierre petr piotr pyotr petros petya pieter peer per petter pero piet petro petar peto pit peder
philip phil felipe filip philippe phillip filippo pip philipp filippos
rachel rachael ray raquel rachele rahel
raphael rafael raf rafal raffaele rafa raffaello rafe
raymond ray raimund ramon raimondo raymundo mundo raimundo
rebecca becky becca reba rebeka
richard rick dick rich ricky ricardo riccardo rikard ryszard richie risa
robert bob rob robbie bobby bert roberto robin rupert robby ruprecht robi
roger rog rodger ruggero rogelio
roman roma
ronald ron ronnie ronaldo
rose rosa rosie rosemary rosalie rosario ruza ruzena
rudolf rudy rudi rodolfo rudolph ruda rolf
samantha sam sammy
samuel sam sammy samuele samo
sarah sara sally sadie sarka
sebastian seb bastian sebastien basti sebastiano
sergei sergey serge sergio seryozha serhiy sergej serhii
sigmund siegmund zygmunt zikmund
silvia sylvia silvie sylvie sylva
simon simone szymon semyon simao simeon
sofia sophia sophie sonia sonya sofie zofia sonja zosia sofiya zofie
stanislav standa stas slava stanislaw stan staszek stanislaus stanley
stephanie steph stefanie stefania steffi estefania stepanka
stephen steve steven stefan stefano esteban stephan etienne stepan steffen stevie istvan pista szczepan stefanos stiepan stepanek
susan sue susanna suzanne susie zuzana suzana susanne zuzanna zuzka susi susana
svetlana sveta svitlana svetla
tamara toma
tatiana tanya tania tatyana tanja tetiana
theodore ted teddy theo fyodor fedor theodor teodor teodoro todor bozidar
theresa teresa terry tess tereza terezie resi therese terka
thomas tom tommy tomas tomaso tommaso tomasz tamas foma maso tomek tomo thom tomasso tome
timothy tim timmy timo timotheus timoteo timofey
tobias toby tobi tobiah
ulrich uli oldrich olda ulric
ursula uschi ursel orsolya ulla
valentina valya valentine tina
valentin valya valentino valentyn
veronica ronnie vera veronika nika weronika verka
victor vic viktor vittorio vitya wiktor victorien vitek vito
victoria vicky tori viktoria viktorie vika vittoria wiktoria
vincent vince vinny vincenzo vicente vinzenz vincenc enzo wincenty
virginia ginny ginger
vladimir vova volodya wladimir vlad volodymyr vladimír vlada vladko wlodzimierz vladimiro
vladislav vlad slava vladislaw wladyslaw ladislav lada laszlo laci vladek
walter wally walt walther gualtiero vladivoj
wilhelm william bill will billy willy willi liam guillermo guglielmo guillaume vilem willem wim guilherme memo vilmos wil bil
wilhelmina mina minnie vilma wilma helma
wolfgang wolf wolfie
xavier javier xavi javi saverio
yaroslav jaroslav jarda slava jarek jaroslaw
zdenek zdenda
vaclav vasek wenzel wenceslas waclaw venca
bohumil bohous
miroslav mirek mira miro
milan milo
lubomir lubos lubo
jitka jituska
josefina pepina
consuelo chelo concepcion concha conchita
dolores lola loli
guadalupe lupe lupita
jesus chuy chus
mercedes merche
rafaela rafa
rosario charo
eduardo lalo edu
fernando nando fer ferdinand ferdi ferran
gonzalo gonza
roberto beto tito
humberto beto
ignatius inaki
soledad sole
mohammed muhammad mohamed mohammad mehmet mo muhammed mohamad
ahmed ahmad ahmet
ali aly
ibrahim abraham abe avraham avi ebrahim
yousef joseph
abdullah abdallah abdul
fatima fatma fatimah
aisha ayesha ayse
omar umar omer
hussein husein hossein huseyin husain
moses moshe moise musa moises
solomon shlomo salomon suleiman sulayman
elias elijah ilya ilja eli iliya
lev leo
giancarlo carlo
gianluca luca
giuseppina pina
bartholomew bart bartosz bartolomeo bartlomiej bartolome
cornelius cor kees cornelis kornel
adriaan adrian adri hadrian
dirk diederik
gerrit gerard ger
johanna anke
margaretha greet
theodorus theo dorus
zbigniew zbyszek
malgorzata malgosia
jadwiga hedwig hedvika jadzia
wojciech wojtek adalbert vojtech vojta
pavlina pavla
lucie lucy lucia luz lucia
dagmar dasa
marcela marcella
denise dennise
gwendolyn gwen wendy
cynthia cindy
judith judy jutka jitka
katrina kat trina
leslie les
lillian lily lilian lilly liliana
lynn linda lynda lin
maureen mo
melvin mel
mildred millie
mitchell mitch
nathan nat
norman norm
phyllis phil
randall randy randolph
reginald reg reggie rex
roland rollo rolando orlando
russell russ rusty
sidney sid syd
stuart stu stewart
terence terry terrence
tyrone ty
vernon vern
wallace wally
zachary zach zack zachariah
bradley brad
calvin cal
clifford cliff
clinton clint
curtis curt kurt konrad conrad
douglas doug
dustin dusty
franklin frank
frederica freda rika
gilbert gil
howard howie
irving irv
jerome jerry hieronymus jeronimo girolamo
lester les
lucille lucy
marvin marv
maurice morris mauricio moritz maurizio moric
morton mort
nelson nel
oswald ozzie ossie
philippa pippa
preston pres
rodney rod
roderick rod rodrigo
sheldon shelly
sylvester sly silvestr silvester
tabitha tabby
valerie val valeria
vivian viv
winifred winnie
winston winnie
yvonne evie
zdenka zdena
`.trim().split('\n').map((line) => line.split(' '));

const groupsOf = new Map<string, number[]>();
for (const [group, names] of groups.entries()) {
  for (const name of new Set(names)) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
}

/** Numbers of the groups that a given name belongs to; empty for a name without known short forms. */
export function nameGroups(given: string): readonly number[] {
  return groupsOf.get(given) ?? [];
}

/** Whether two given names are forms of one name. */
export function sameNameGroup(a: string, b: string): boolean {
  const other = groupsOf.get(b);
  return other !== undefined && (groupsOf.get(a)?.some((group) => other.includes(group)) ?? false);
}
