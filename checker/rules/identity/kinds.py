"""The kinds of people, parts of the body and places whose words tell one from another: data for ``sisters``.

Between semicolons stand words that may name the same thing.
"""

BODY = "body"

KINDS = {
    "family": """
        wife husband spouse partner fiancee fiance bride groom couple; girlfriend boyfriend partner fiancee
        fiance couple; sister brother sibling twin; cousin; mother father parent mum dad mom stepfather
        stepmother; son daughter child stepson stepdaughter kid; aunt uncle; niece nephew; grandmother
        grandfather grandparent; grandson granddaughter grandchild; neighbour neighbor; colleague coworker;
        stranger; landlord landlady; brother-in-law sister-in-law; mother-in-law father-in-law
    """,
    "job": """
        doctor physician medic surgeon psychiatrist dermatologist; nurse medic; paramedic medic ambulance;
        dentist; vet veterinarian; pharmacist chemist; teacher tutor educator; professor academic scholar
        lecturer scientist researcher biologist psychologist historian archaeologist geologist; student pupil
        undergraduate freshman graduate; engineer technician developer programmer; mechanic technician;
        architect; electrician technician; plumber; carpenter; policeman policewoman cop detective constable
        sheriff deputy sergeant trooper marshal officer; soldier sergeant lieutenant trooper marine officer
        corporal; sailor marine; firefighter fireman; guard bouncer; judge magistrate; lawyer attorney solicitor
        barrister prosecutor; waiter waitress server; chef cook; bartender barman; barista; baker; butcher;
        farmer rancher; fisherman angler; pilot captain co-pilot; steward stewardess attendant hostess; driver
        trucker cabbie chauffeur; journalist reporter editor columnist correspondent blogger presenter anchor;
        photographer cameraman paparazzo; actor actress comedian; singer musician rapper guitarist drummer;
        painter sculptor; cleaner janitor maid; shopkeeper retailer salesman; cashier clerk; banker broker
        trader economist; accountant; politician senator congressman mayor governor lawmaker councillor; priest
        vicar pastor monk bishop cardinal; imam; rabbi; footballer quarterback; golfer; boxer; jockey; tailor;
        hairdresser barber; translator interpreter; librarian; postman mailman courier
    """,
    "part": """
        owner proprietor homeowner landlord boss; friend companion pal buddy acquaintance classmate; neighbour neighbor;
        customer diner shopper client; employee worker staffer waiter waitress server cashier; passenger flier; pilot
        captain co-pilot; driver chauffeur motorist; bystander passerby onlooker witness; suspect attacker
        gunman shooter assailant robber thief culprit; victim survivor; tenant lodger roommate flatmate;
        stranger; inmate prisoner convict detainee; rescuer team; resident witness homeowner
    """,
    BODY: """
        stomach belly abdomen tummy gut torso navel; chest breast torso sternum rib; back spine torso backside;
        head skull face forehead scalp; face cheek nose chin mouth lip jaw eye forehead; neck throat; arm elbow
        wrist forearm hand; hand finger thumb palm wrist fist; leg knee thigh calf shin ankle foot; foot toe
        heel ankle; shoulder; ear head; hip; buttock bottom backside rear behind; fin; tail; heart chest; lung
        chest; liver; kidney; brain head; skin
    """,
    "building": """
        hospital clinic infirmary; hotel motel inn hostel resort; restaurant cafe diner eatery; bar pub
        nightclub tavern; school classroom; college university campus; church cathedral chapel monastery;
        mosque; synagogue; temple shrine; prison jail cell; court courtroom courthouse; museum gallery; library;
        theatre theater cinema; stadium arena; factory plant mill; warehouse depot; office headquarters; shop
        store supermarket mall; bank; airport airfield; station; port harbour harbor; house home apartment flat
        residence bungalow villa; farm ranch barn; park playground; zoo; embassy consulate; barracks; council;
        gym; morgue mortuary; palace castle; casino
    """,
    "room": """
        kitchen; bathroom toilet lavatory restroom washroom; bedroom; lounge parlour; hallway corridor foyer
        lobby; basement cellar; attic loft; garage; garden yard backyard lawn; balcony terrace; roof rooftop;
        closet wardrobe cupboard; staircase stair stairwell; elevator; porch; cockpit
    """,
    "ground": """
        river stream creek canal; lake pond reservoir lagoon; sea ocean; beach shore; forest wood woodland
        jungle; mountain hill peak summit; desert; cave cavern; field meadow pasture; swamp marsh; street road
        avenue highway motorway lane; bridge; tunnel
    """,
}
