"""What panels of other pages ask of this desk."""

from django import template

register = template.Library()
